import { Alert, Button, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { DataTable } from './data-table';
import { ReasonField } from './reason-field';
import type { Column } from './table-model';

interface FilePreviewProps<Row extends object> {
  title: string;
  /** What the file holds, a line each. */
  notes: readonly string[];
  /** Rows that cannot be taken; one of them closes the way for all. */
  bad: readonly Row[];
  badColumns: readonly Column<Row>[];
  badId: (row: Row) => string;
  /** What it comes to: problems, nothing new, or ready. */
  verdict: 'bad' | 'nothing' | 'good';
  words: { verdict: string; problems: string; apply: string };
  /** Asked where saved figures would change. */
  reasonLabel?: string | undefined;
  running: boolean;
  onApply: (reason: string) => Promise<unknown>;
  onClose: () => void;
}

const COLORS = { bad: 'red', nothing: 'gray', good: 'green' } as const;

/** A file that was read but not taken over yet: its counts, and every row that has to be put right first. */
export function FilePreview<Row extends object>(props: FilePreviewProps<Row>) {
  const { title, notes, bad, verdict, words, reasonLabel, running, onApply, onClose } = props;
  const [reason, setReason] = useState('');
  const asks = verdict === 'good' && reasonLabel !== undefined;
  return (
    <Modal opened onClose={onClose} title={title} size={720}>
      <Stack gap={8} h={bad.length > 0 ? 440 : 'auto'}>
        {notes.map((note) => (
          <Text key={note} size="sm">
            {note}
          </Text>
        ))}
        <Alert color={COLORS[verdict]} variant="light" py={6}>
          {words.verdict}
        </Alert>
        {bad.length > 0 && (
          <DataTable label={words.problems} columns={props.badColumns} rows={bad} rowId={props.badId} />
        )}
        {asks && <ReasonField label={reasonLabel} required value={reason} onChange={setReason} />}
        <Button
          data-autofocus
          style={{ alignSelf: 'flex-end' }}
          disabled={verdict !== 'good' || (asks && reason.trim() === '')}
          loading={running}
          onClick={() => void onApply(reason.trim())}
        >
          {words.apply}
        </Button>
      </Stack>
    </Modal>
  );
}
