import { Drawer, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MarkChangeView, MarkSheet } from '#shared/contracts/marks';
import { markText } from '#shared/domain/marks/values';
import { formatWall } from '#shared/domain/time/wall';
import { useApiQuery } from '../../api/query';
import { EmptyState } from '../../ui/empty-state';
import { QueryView } from '../../ui/query-view';
import { StoryTimeline } from '../../ui/story-timeline';

/** A cell of the sheet with the words of its row and column. */
export interface NamedCell {
  giverId: number;
  item: string;
  subjectId: number;
  row: string;
  column: string;
}

interface CellStoryProps {
  sheet: MarkSheet;
  cell: NamedCell | null;
  opened: boolean;
  onClose: () => void;
}

const MINUTES = 16;

/** Who entered or changed one mark, when, from what to what, and why. */
export function CellStory({ sheet, cell, opened, onClose }: CellStoryProps) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened={opened && cell !== null}
      onClose={onClose}
      position="right"
      size={420}
      title={cell ? t('marks.cell', { row: cell.row, column: cell.column }) : ''}
    >
      <Text size="sm" c="dimmed" mb={12}>
        {`${sheet.month} · ${sheet.part.name}`}
      </Text>
      {cell && <Story sheet={sheet} cell={cell} />}
    </Drawer>
  );
}

function Story({ sheet: { month, part }, cell }: { sheet: MarkSheet; cell: NamedCell }) {
  const { t } = useTranslation();
  const { giverId, item, subjectId } = cell;
  const query = useApiQuery(
    'marks',
    'history',
    { month, subject: part.subject, type: part.type, code: part.code, giverId, item, subjectId },
    { keepPrevious: false },
  );
  const titleOf = ({ before, after }: MarkChangeView): string => {
    const words = { before: markText(before), after: markText(after) };
    if (after === null) return t('marks.story.taken', words);
    return t(before === null ? 'marks.story.entered' : 'marks.story.changed', words);
  };
  return (
    <QueryView query={query}>
      {(changes) =>
        changes.length === 0 ? (
          <EmptyState
            title={t('marks.story.none')}
            text={part.secret ? t('marks.story.secret') : undefined}
          />
        ) : (
          <StoryTimeline
            items={changes.map((change, id) => ({
              id,
              title: titleOf(change),
              about: [formatWall(change.at).slice(0, MINUTES), change.by],
              text: change.reason,
            }))}
          />
        )
      }
    </QueryView>
  );
}
