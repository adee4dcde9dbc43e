import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page';
import { zh } from './locale';

const TOPICS = Object.keys(zh.topics) as (keyof typeof zh.topics)[];

/** The month's work in order, in the words of the office. */
export function HelpPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('help.title')} hint={t('help.hint')} scroll>
      <Stack gap="md" maw={860}>
        {TOPICS.map((topic) => (
          <section key={topic}>
            <Title order={4} mb={4}>
              {t(`help.topics.${topic}.title`)}
            </Title>
            <Text size="sm" lh={1.8} style={{ whiteSpace: 'pre-line' }}>
              {t(`help.topics.${topic}.text`)}
            </Text>
          </section>
        ))}
      </Stack>
    </Page>
  );
}
