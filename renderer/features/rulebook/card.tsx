import { Alert, Badge } from '@mantine/core';
import { IconGripVertical } from '@tabler/icons-react';
import { type DragEvent, memo, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Json, type Path, pathOf, valueAt } from '#shared/domain/rulebook/edit';
import { placeOf } from '#shared/domain/rulebook/parse';
import type { RulebookProblem } from '#shared/domain/rulebook/problem';
import { cardFields, type Section } from '#shared/domain/rulebook/sections';
import { placeOnCard, problemsAt, problemText } from '../../ui/rulebook-problem-words';
import type { Speaker } from '../../ui/rulebook-speaker';
import { CardButtons } from './card-buttons';
import { type CardActions, onCardKey } from './card-keys';
import classes from './editor.module.css';
import { useEditor } from './editor-context';
import { FieldList } from './field-list';
import { SentenceLine } from './sentence-line';
import { TextTools } from './text-tools';

interface CardProps {
  section: Section;
  path: Path;
  data: Json;
  /** Its fields are shown. */
  opened: boolean;
  actions: CardActions;
}

/** One rule: what it says as a sentence, its printed text, and, opened, every field. */
export function Card({ section, path, data, opened, actions }: CardProps) {
  const { problems, speaker, writable } = useEditor();
  const latest = useRef(actions);
  latest.current = actions;
  // A closed card is drawn again only when it changed itself: typing stays quick among a hundred of them.
  const stable = useMemo<CardActions>(
    () => ({
      open: (place, focus) => latest.current.open(place, focus),
      duplicate: () => latest.current.duplicate(),
      remove: () => latest.current.remove(),
      move: (by) => latest.current.move(by),
      drop: (from) => latest.current.drop(from),
    }),
    [],
  );
  const place = placeOf(path);
  const own = problemsAt(problems, place);
  if (!opened) {
    return <Closed {...{ section, place, data, speaker, writable }} actions={stable} wrong={own.length} />;
  }
  return (
    <Frame {...{ section, place, data, speaker, writable, opened }} actions={stable} wrong={own.length}>
      <Form {...{ section, path, data, own }} />
    </Frame>
  );
}

interface ClosedProps {
  section: Section;
  place: string;
  data: Json;
  speaker: Speaker;
  writable: boolean;
  /** How many problems are on it. */
  wrong: number;
  actions: CardActions;
}

const Closed = memo(function Closed(props: ClosedProps) {
  const text = valueAt(props.data, ['text']);
  return (
    <Frame {...props} opened={false}>
      {typeof text === 'string' && text !== '' && <p className={classes.printed}>{text}</p>}
    </Frame>
  );
});

const DRAG_TYPE = 'text/hallkeeper-card';

function Frame(props: ClosedProps & { opened: boolean; children: React.ReactNode }) {
  const { section, place, data, speaker, writable, wrong, actions, opened, children } = props;
  const { t } = useTranslation();
  const path = pathOf(place);
  const [code, name, text] = ['code', 'name', 'text'].map((key) => valueAt(data, [key]));
  const number = section === 'grades' || section === 'parts' ? '' : String(code ?? '');
  const over = {
    onDragOver: (event: DragEvent) => {
      if (event.dataTransfer.types.includes(DRAG_TYPE)) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      actions.drop(event.dataTransfer.getData(DRAG_TYPE));
    },
  };
  return (
    <article
      className={wrong > 0 ? `${classes.card} ${classes.wrong}` : classes.card}
      data-card={place}
      data-place={place}
      data-open={opened}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: cards are walked through with the arrow keys
      tabIndex={0}
      aria-label={[number, name, text].filter(Boolean).join(' ')}
      onKeyDown={(event) => onCardKey(event, { opened, writable, place, actions })}
      {...(writable ? over : {})}
    >
      <div className={classes.cardHead}>
        {writable && (
          // biome-ignore lint/a11y/noStaticElementInteractions: the keyboard moves cards with Alt and the arrows
          <span
            className={classes.grip}
            title={t('rulebook.editor.drag')}
            draggable
            onDragStart={(event) => event.dataTransfer.setData(DRAG_TYPE, place)}
          >
            <IconGripVertical size={14} />
          </span>
        )}
        {number && <span className={classes.code}>{number}</span>}
        <SentenceLine
          {...{ section, path, data, speaker, writable }}
          editing={opened}
          onSlot={(slot) => actions.open(place, slot)}
        />
        {wrong > 0 && !opened && (
          <Badge color="red" variant="light" size="sm">
            {t('rulebook.check.some', { count: wrong })}
          </Badge>
        )}
        <CardButtons {...{ opened, place, actions, writable }} />
      </div>
      {children}
    </article>
  );
}

interface FormProps {
  section: Section;
  path: Path;
  data: Json;
  own: readonly RulebookProblem[];
}

/** What is wrong with the card, and all its fields. */
function Form({ section, path, data, own }: FormProps) {
  const fields = cardFields(section, data);
  const printed = fields.some(({ name }) => name === 'text') && section !== 'duties';
  return (
    <div className={classes.form}>
      {own.length > 0 && <Wrong own={own} />}
      {printed && <TextTools section={section} path={path} data={data} />}
      <FieldList fields={fields} path={path} />
    </div>
  );
}

/** What is wrong, each with its field; what is only open yet stands in one line. */
function Wrong({ own }: { own: readonly RulebookProblem[] }) {
  const { data, speaker } = useEditor();
  const { t } = useTranslation();
  const at = (problem: RulebookProblem) => placeOnCard(speaker, data, problem.place);
  const open = own.filter(({ code }) => code === 'not_filled').map(at);
  return (
    <Alert color="red" variant="light" py={6}>
      {open.length > 0 && (
        <div>
          {t('rulebook.check.open', { fields: [...new Set(open)].join(t('rulebook.say.glue.list')) })}
        </div>
      )}
      {own
        .filter(({ code }) => code !== 'not_filled')
        .map((problem) => (
          <div key={`${problem.place} ${problem.code} ${JSON.stringify(problem.params)}`}>
            {[at(problem), problemText(speaker, problem)].filter(Boolean).join(t('rulebook.check.colon'))}
          </div>
        ))}
    </Alert>
  );
}
