import { Center, Loader, Modal, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ATTACHMENT_PIECE, type AttachmentInfo, type AttachmentPart } from '#shared/contracts/attachments';
import { mimeOf, viewOf } from '#shared/domain/evidence/file-type';
import { ErrorBanner } from './error-banner';

export interface EvidenceViewerProps {
  file: AttachmentInfo | null;
  onClose: () => void;
  /** Asks the main process for a piece; the first one comes only when the whole file is as it was stored. */
  load: (id: number, offset: number) => Promise<AttachmentPart>;
}

/** Shows a picture, a recording or a paper inside the program; what it cannot show can be saved as a copy. */
export function EvidenceViewer({ file, onClose, load }: EvidenceViewerProps) {
  return (
    <Modal opened={file !== null} onClose={onClose} title={file?.name} size="90%" centered>
      {file && <Content key={file.id} file={file} load={load} />}
    </Modal>
  );
}

function Content({ file, load }: { file: AttachmentInfo; load: EvidenceViewerProps['load'] }) {
  const { t } = useTranslation();
  const { url, done, error } = useContent(file, load);
  if (error !== null) return <ErrorBanner error={error} />;
  if (url === null) {
    return (
      <Center h={300}>
        <Stack align="center" gap={8}>
          <Loader size="sm" />
          <Text size="sm" c="dimmed">
            {t('ui.evidence.reading', { percent: Math.floor((done / Math.max(1, file.bytes)) * 100) })}
          </Text>
        </Stack>
      </Center>
    );
  }
  const size = { maxWidth: '100%', maxHeight: '76vh' };
  switch (viewOf(file.type)) {
    case 'image':
      return (
        <Center>
          <img src={url} alt={file.name} style={size} />
        </Center>
      );
    case 'video':
      return (
        <Center>
          {/* biome-ignore lint/a11y/useMediaCaption: recordings of a hall have no captions */}
          <video src={url} controls style={size} />
        </Center>
      );
    case 'audio':
      return (
        <Center h={120}>
          {/* biome-ignore lint/a11y/useMediaCaption: recordings of calls have no captions */}
          <audio src={url} controls />
        </Center>
      );
    case 'pdf':
      return (
        <iframe
          title={file.name}
          src={`${url}#navpanes=0&view=FitH`}
          style={{ width: '100%', height: '76vh', border: 0 }}
        />
      );
    case 'other':
      return <Text c="dimmed">{t('ui.evidence.cannotShow')}</Text>;
  }
}

/** Gathers the pieces into an address of the page's own memory, given back when the viewer closes. */
function useContent(file: AttachmentInfo, load: EvidenceViewerProps['load']) {
  const [state, setState] = useState<{ url: string | null; done: number; error: unknown }>({
    url: null,
    done: 0,
    error: null,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a file is read once; the viewer is made anew for another
  useEffect(() => {
    let closed = false;
    let made: string | null = null;
    const read = async () => {
      const parts: BlobPart[] = [];
      for (let offset = 0; offset < file.bytes && !closed; offset += ATTACHMENT_PIECE) {
        parts.push((await load(file.id, offset)).bytes as BlobPart);
        if (!closed) setState((before) => ({ ...before, done: offset }));
      }
      if (closed) return;
      made = URL.createObjectURL(new Blob(parts, { type: mimeOf(file.type) }));
      setState({ url: made, done: file.bytes, error: null });
    };
    read().catch((error) => {
      if (!closed) setState({ url: null, done: 0, error });
    });
    return () => {
      closed = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [file.id]);
  return state;
}

const KILOBYTE = 1024;

/** `1.4 MB`, `320 KB`. */
export function sizeText(bytes: number): string {
  const megabytes = bytes / (KILOBYTE * KILOBYTE);
  return megabytes >= 1
    ? `${Math.round(megabytes * 10) / 10} MB`
    : `${Math.max(1, Math.round(bytes / KILOBYTE))} KB`;
}
