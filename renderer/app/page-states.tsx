import { Center, Loader } from '@mantine/core';
import { IconMoodConfuzed } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSession } from '../api/session';
import { EmptyState } from '../ui/empty-state';
import { mayOpen } from './pages';
import { pages } from './routes';

export function PageLoading() {
  const { t } = useTranslation();
  return (
    <Center h="100%">
      <Loader size="sm" aria-label={t('app.loading')} />
    </Center>
  );
}

/** An address that is none, or an account that may open nothing. */
export function NotFound() {
  const { t } = useTranslation();
  const { can } = useSession();
  const navigate = useNavigate();
  if (!pages.some((page) => mayOpen(page, can))) {
    return <EmptyState title={t('app.noPage.title')} text={t('app.noPage.text')} />;
  }
  return (
    <EmptyState
      title={t('app.notFound.title')}
      text={t('app.notFound.text')}
      action={{ label: t('app.notFound.action'), onClick: () => navigate('/') }}
    />
  );
}

/** A page that threw while it was drawn: the frame stays, the rest of the program goes on. */
export function PageCrash() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <EmptyState
      icon={<IconMoodConfuzed size={36} stroke={1.3} aria-hidden />}
      title={t('app.crash.title')}
      text={t('app.crash.text')}
      action={{ label: t('app.crash.action'), onClick: () => navigate(0) }}
    />
  );
}
