import { Loader, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LayoutSample, SavedLayout } from '#shared/contracts/punch-layouts';
import { layoutProblem, type PunchLayout } from '#shared/domain/punches/layout';
import { call } from '../../api/client';
import { notifyDone, notifyError } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { FormModal } from '../../ui/form-modal';
import { DevicePicker } from './device-picker';
import { LayoutGrid } from './layout-grid';
import { LayoutOptions } from './layout-options';
import { LayoutTrial } from './layout-trial';

/** A picked file nobody knows, or a layout that was saved. */
export type LayoutTarget =
  | { kind: 'file'; token: string; file: string; device: string | null }
  | { kind: 'saved'; saved: SavedLayout };

export interface LayoutEditorProps {
  target: LayoutTarget | null;
  onClose: () => void;
  /** After it was saved. */
  onSaved: (saved: SavedLayout) => void;
}

type Cut = Parameters<Parameters<typeof LayoutOptions>[0]['onCut']>[0];

/** A person says what the columns of a table hold, and sees at once what is read. */
export function LayoutEditor({ target, onClose, onSaved }: LayoutEditorProps) {
  const { t } = useTranslation();
  const add = useApiMutation('punches', 'addLayout', { quiet: true });
  const change = useApiMutation('punches', 'changeLayout', { quiet: true });
  const { sample, layout, setLayout, cut } = useLayout(target, onClose);
  const [name, setName] = useState('');
  const [device, setDevice] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  useEffect(() => {
    setTried(false);
    setName(
      target?.kind === 'saved' ? target.saved.name : (target?.file.replace(/\.\w+$/, '').slice(0, 60) ?? ''),
    );
    setDevice(target?.kind === 'saved' ? target.saved.device : (target?.device ?? null));
  }, [target]);

  // The table itself may say which machine each row is from.
  const lacksDevice = device === null && !layout?.roles.includes('device');
  const submit = async () => {
    setTried(true);
    if (!target || !layout || name.trim() === '' || lacksDevice) return false;
    const input = { name, device: device ?? '', layout };
    const saved =
      target.kind === 'file'
        ? await add.mutateAsync({ token: target.token, ...input })
        : await change.mutateAsync({ id: target.saved.id, ...input });
    notifyDone(t('punches.layout.saved', { name: saved.name }));
    onSaved(saved);
    return true;
  };
  const rows = target?.kind === 'saved' ? target.saved.sample : sample?.rows;
  return (
    <FormModal
      opened={target !== null}
      size={1180}
      title={
        target?.kind === 'saved'
          ? t('punches.layout.change', { name: target.saved.name })
          : t('punches.layout.title', { file: target?.file ?? '' })
      }
      submitLabel={t(target?.kind === 'saved' ? 'punches.layout.saveChange' : 'punches.layout.save')}
      submitDisabled={!layout || layoutProblem(layout) !== null}
      onClose={onClose}
      onSubmit={submit}
    >
      {!layout || !rows || !target ? (
        <Loader size="sm" aria-label={t('ui.loading')} />
      ) : (
        <Stack gap={8}>
          <Text size="sm" c="dimmed">
            {t('punches.layout.intro')}
          </Text>
          <LayoutOptions layout={layout} sample={sample} onChange={setLayout} onCut={cut}>
            <TextInput
              label={t('punches.layout.name')}
              required
              w={170}
              maxLength={60}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              error={name.trim() === '' && t('punches.layout.nameMissing')}
            />
            <DevicePicker
              label={t('punches.layout.device')}
              title={t('punches.layout.deviceHint')}
              required={!layout.roles.includes('device')}
              error={tried && lacksDevice && t('punches.import.deviceAsked')}
              w={180}
              value={device}
              onChange={setDevice}
            />
          </LayoutOptions>
          <LayoutGrid rows={rows} layout={layout} onRoles={(roles) => setLayout({ ...layout, roles })} />
          <LayoutTrial
            from={target.kind === 'saved' ? { layoutId: target.saved.id } : { token: target.token }}
            layout={layout}
          />
        </Stack>
      )}
    </FormModal>
  );
}

/** The rows of the target and the layout as it stands; cutting the file anew guesses anew. */
function useLayout(target: LayoutTarget | null, onFailed: () => void) {
  const [sample, setSample] = useState<LayoutSample | null>(null);
  const [layout, setLayout] = useState<PunchLayout | null>(null);
  const look = async (token: string, question: Cut) => {
    try {
      const seen = await call('punches', 'layoutSample', { token, ...question });
      setSample(seen);
      setLayout(seen.guess);
    } catch (error) {
      notifyError(error);
      onFailed();
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another target starts anew
  useEffect(() => {
    setSample(null);
    setLayout(target?.kind === 'saved' ? target.saved.layout : null);
    if (target?.kind === 'file') void look(target.token, {});
  }, [target]);
  const cut = (changed: Cut) => {
    if (target?.kind !== 'file' || !layout) return;
    const { encoding, separator, sheet } = layout;
    void look(target.token, { encoding, separator, sheet, ...changed });
  };
  return { sample, layout, setLayout, cut };
}
