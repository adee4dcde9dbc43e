import { ActionIcon, Button, Menu, Text, Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowLeft,
  IconArrowsDiff,
  IconDots,
  IconDownload,
  IconPrinter,
  IconTrash,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { RulebookDraft } from '#shared/contracts/rulebook';
import { api } from '../../api/client';
import { notifyDone, notifyError } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { useSession } from '../../api/session';
import { confirmDialog } from '../../ui/confirm-dialog';
import { useEditor } from './editor-context';
import { PutInForce } from './put-in-force';
import { RulebookPaper } from './rulebook-paper';
import type { useAutosave } from './use-autosave';

interface DraftActionsProps {
  info: RulebookDraft;
  save: ReturnType<typeof useAutosave>;
  history: { undo: boolean; redo: boolean };
  undo: () => void;
  redo: () => void;
  onBack: () => void;
  onJump: (place: string) => void;
}

/** Everything that can be done with a draft as a whole. */
export function DraftActions({ info, save, history, undo, redo, onBack, onJump }: DraftActionsProps) {
  const { data, problems, writable } = useEditor();
  const { t } = useTranslation();
  const { can } = useSession();
  const navigate = useNavigate();
  const [asking, setAsking] = useState<'force' | 'paper' | null>(null);
  const discard = useApiMutation('rulebook', 'discardDraft', { onSuccess: onBack });
  const name = String(data.name ?? '') || t('rulebook.editor.untitled');

  /** What leaves the editor is what is on screen. */
  const afterSave = async (run: () => void | Promise<void>) => {
    if (await save.flush()) await run();
  };
  const exportFile = () =>
    afterSave(async () => {
      try {
        const { file } = await api.rulebook.export({ of: 'draft', id: info.id });
        if (file !== null) notifyDone(t('rulebook.exported', { file }));
      } catch (error) {
        notifyError(error);
      }
    });
  const remove = async () => {
    const answer = await confirmDialog({
      title: t('rulebook.draft.discard'),
      message: t('rulebook.draft.discardMessage', { name }),
      confirmLabel: t('rulebook.draft.discard'),
      danger: true,
    });
    if (answer && (await save.flush())) discard.mutate({ id: info.id });
  };
  const force = () => {
    const [first] = problems;
    if (first) return onJump(first.place);
    void afterSave(() => setAsking('force'));
  };
  return (
    <>
      <Text size="xs" c={save.state === 'failed' ? 'red.8' : 'dimmed'} role="status">
        {t('rulebook.editor.draft')} · {t(`rulebook.editor.state.${save.state}`)}
      </Text>
      {writable && (
        <>
          <Tool
            label={t('rulebook.editor.undo')}
            disabled={!history.undo}
            run={undo}
            icon={IconArrowBackUp}
          />
          <Tool
            label={t('rulebook.editor.redo')}
            disabled={!history.redo}
            run={redo}
            icon={IconArrowForwardUp}
          />
        </>
      )}
      <Button variant="default" leftSection={<IconArrowLeft size={16} />} onClick={onBack}>
        {t('rulebook.editor.back')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconDots size={16} />}>
            {t('rulebook.editor.more')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconArrowsDiff size={15} />}
            onClick={() =>
              void afterSave(() => void navigate(`/rulebooks/compare?b=draft-${info.id}${against(info)}`))
            }
          >
            {t('rulebook.compare.action')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconPrinter size={15} />}
            onClick={() => void afterSave(() => setAsking('paper'))}
          >
            {t('rulebook.paper.action')}
          </Menu.Item>
          <Menu.Item leftSection={<IconDownload size={15} />} onClick={() => void exportFile()}>
            {t('rulebook.export')}
          </Menu.Item>
          {writable && (
            <Menu.Item color="red" leftSection={<IconTrash size={15} />} onClick={() => void remove()}>
              {t('rulebook.draft.discard')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {can('rulebook.write') && <Button onClick={force}>{t('rulebook.force.action')}</Button>}
      <PutInForce
        opened={asking === 'force'}
        id={info.id}
        revision={save.revision}
        data={data}
        problems={problems.length}
        onClose={() => setAsking(null)}
        onDone={onBack}
      />
      {asking === 'paper' && <RulebookPaper of="draft" id={info.id} onClose={() => setAsking(null)} />}
    </>
  );
}

const against = ({ basedOn }: RulebookDraft): string => (basedOn === null ? '' : `&a=version-${basedOn}`);

function Tool(props: { label: string; disabled: boolean; run: () => void; icon: typeof IconDots }) {
  const { label, disabled, run, icon: Icon } = props;
  return (
    <Tooltip label={label}>
      <ActionIcon variant="default" size={30} aria-label={label} disabled={disabled} onClick={run}>
        <Icon size={16} />
      </ActionIcon>
    </Tooltip>
  );
}
