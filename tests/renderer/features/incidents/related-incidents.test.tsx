import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { RelatedIncidents } from '../../../../renderer/features/incidents/related-incidents';
import { installFakeApi } from '../../support/fake-api';
import { renderUi } from '../../support/render';

it('names the others of a group event with their states, each one click away', async () => {
  installFakeApi({
    'incidents.related': () => [
      { relation: 'event', incident: { id: 13, staffName: '钱丽', itemName: '打牌', state: 'notified' } },
      { relation: 'joint', incident: { id: 14, staffName: '周涛', itemName: '失察失管', state: 'recorded' } },
    ],
  });
  const onOpen = vi.fn();
  const { user } = await renderUi(<RelatedIncidents id={12} onOpen={onOpen} />);
  expect(await screen.findByText('已告知')).toBeVisible();
  expect(screen.getByText('连带责任')).toBeVisible();
  await user.click(screen.getByRole('button', { name: '钱丽 打牌' }));
  expect(onOpen).toHaveBeenCalledWith(13);
});
