import type { Path } from '#shared/domain/rulebook/edit';
import type { Field } from '#shared/domain/rulebook/form';
import { RULEBOOK_FIELDS } from '#shared/domain/rulebook/form';
import { rulebookField, type Section, singlesOf } from '#shared/domain/rulebook/sections';
import classes from './editor.module.css';
import { useEditor } from './editor-context';
import { FieldList } from './field-list';

/** Fields of which a rulebook has one each, on a card of their own. */
export function SinglesCard({ section }: { section: Section }) {
  const { data } = useEditor();
  const singles = singlesOf(section);
  // A score that is no weighted sum has nothing to say about its parts.
  if (singles.length === 0 || (section === 'parts' && !data.composition)) return null;
  return (
    <div className={classes.singles}>
      {byParent(singles).map(({ parent, fields }) => (
        <FieldList key={parent.join('.')} fields={fields} path={parent} />
      ))}
    </div>
  );
}

/** Fields with the object they are in; one object after the other. */
function byParent(singles: readonly Path[]): { parent: Path; fields: Field[] }[] {
  const found: { parent: Path; fields: Field[] }[] = [];
  for (const path of singles) {
    const parent = path.slice(0, -1);
    const field = rulebookField({}, path) ?? RULEBOOK_FIELDS[0]!;
    const last = found.at(-1);
    if (last && last.parent.join('.') === parent.join('.')) last.fields.push(field);
    else found.push({ parent, fields: [field] });
  }
  return found;
}
