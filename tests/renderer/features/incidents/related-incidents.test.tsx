import { screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { expect, it, vi } from 'vitest';
import { RelatedIncidents } from '../../../../renderer/features/incidents/related-incidents';
import { installFakeApi } from '../../support/fake-api';
import { renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';

it('names the others of a group event with their states, each one click away', async () => {
  installFakeApi({
    'access.state': () => stateOf(sessionOf(['officer'])),
    'incidents.related': () => ({
      roundId: 7,
      complaintId: 9,
      incidents: [
        { relation: 'event', incident: { id: 13, staffName: '钱丽', itemName: '打牌', state: 'notified' } },
        {
          relation: 'joint',
          incident: { id: 14, staffName: '周涛', itemName: '失察失管', state: 'recorded' },
        },
      ],
    }),
  });
  const onOpen = vi.fn();
  const { user } = await renderUi(
    <MemoryRouter>
      <RelatedIncidents id={12} onOpen={onOpen} />
    </MemoryRouter>,
  );
  expect(await screen.findByText('已告知')).toBeVisible();
  expect(screen.getByText('连带责任')).toBeVisible();
  expect(screen.getByRole('link', { name: '查岗记录' })).toHaveAttribute('href', '/inspections/7');
  expect(screen.getByRole('link', { name: '投诉件' })).toHaveAttribute('href', '/complaints?open=9');
  await user.click(screen.getByRole('button', { name: '钱丽 打牌' }));
  expect(onOpen).toHaveBeenCalledWith(13);
});
