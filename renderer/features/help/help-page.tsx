import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page';
import { zh } from './locale/zh';

const TOPICS = Object.keys(zh.topics) as (keyof typeof zh.topics)[];

const idOf = (topic: string): string => `help-${topic}`;

/** Brings a topic to the top of the page and the focus with it, so that Tab goes on from there. */
function goTo(topic: string): void {
  const heading = document.getElementById(idOf(topic));
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'start' });
}

/** The month's work in order, in the words of the office. */
export function HelpPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('help.title')} hint={t('help.hint')} scroll>
      <Stack gap="md" maw={860}>
        <Group component="nav" aria-label={t('help.contents')} gap="4px 14px">
          {TOPICS.map((topic) => (
            <Anchor key={topic} component="button" type="button" size="sm" onClick={() => goTo(topic)}>
              {t(`help.topics.${topic}.title`)}
            </Anchor>
          ))}
        </Group>
        {TOPICS.map((topic) => (
          <section key={topic} aria-labelledby={idOf(topic)}>
            <Title order={4} mb={4} id={idOf(topic)} tabIndex={-1}>
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
