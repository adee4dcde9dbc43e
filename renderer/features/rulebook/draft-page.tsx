import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { RulebookDraft } from '#shared/contracts/rulebook';
import { isObject, type JsonObject } from '#shared/domain/rulebook/edit';
import { useApiQuery } from '../../api/query';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { DraftEditor } from './draft-editor';

/** A draft of a rulebook, to be written. */
export function DraftPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const id = Number(useParams().id);
  const query = useApiQuery('rulebook', 'draft', { id }, { keepPrevious: false });
  const back = () => void navigate('/rulebooks');
  if (!query.data) {
    return (
      <Page title={t('rulebook.editor.open')}>
        <QueryView query={query}>{() => null}</QueryView>
      </Page>
    );
  }
  return <Opened key={id} {...query.data} onBack={back} />;
}

function Opened(props: { info: RulebookDraft; definition: string; onBack: () => void }) {
  const data: unknown = JSON.parse(props.definition);
  return (
    <DraftEditor
      info={props.info}
      begin={isObject(data) ? data : ({} satisfies JsonObject)}
      onBack={props.onBack}
    />
  );
}
