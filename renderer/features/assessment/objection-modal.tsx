import { Blockquote, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ObjectionView } from '#shared/contracts/assessment-review';
import { useFactWords } from './fact-field';

/** What was said, by whom and when. */
export function ObjectionText({ objection }: { objection: ObjectionView }) {
  const factWords = useFactWords();
  const { fact, text, filedBy, filedOn } = objection;
  return (
    <Blockquote p={10} fz="sm" color="navy">
      {fact && (
        <Text size="sm" fw={600}>
          {factWords(fact)}
        </Text>
      )}
      <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
        {text}
      </Text>
      <Text size="xs" c="dimmed">
        {filedBy} {filedOn}
      </Text>
    </Blockquote>
  );
}

/** A statement or objection in full with what was decided. */
export function ObjectionModal(props: { objection: ObjectionView | null; onClose: () => void }) {
  const { objection, onClose } = props;
  const { t } = useTranslation();
  const title = objection && `${objection.name} ${t(`assessment.objection.kind.${objection.kind}`)}`;
  return (
    <Modal opened={objection !== null} onClose={onClose} title={title}>
      {objection && (
        <Stack gap={8}>
          <ObjectionText objection={objection} />
          <Text size="sm" fw={600}>
            {t(`assessment.objection.state.${objection.state}`)}
            <Text span size="sm" c="dimmed" ml={8}>
              {objection.decidedByName}
            </Text>
          </Text>
          <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
            {objection.decisionReason}
          </Text>
        </Stack>
      )}
    </Modal>
  );
}
