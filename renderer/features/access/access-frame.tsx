import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './access-frame.module.css';

export interface AccessFrameProps {
  title: string;
  /** A line above the title, usually the name of the center. */
  over?: string;
  language?: ReactNode;
  width?: number;
  children: ReactNode;
}

/** The card in the middle of the window that stands before the program: first run, login, lock. */
export function AccessFrame({ title, over, language, width = 380, children }: AccessFrameProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.screen}>
      <div className={classes.bar}>
        <span className={classes.product}>{t('app.product')}</span>
        {language}
      </div>
      <div className={classes.middle}>
        <main className={classes.card} style={{ maxWidth: width }}>
          {over && <div className={classes.over}>{over}</div>}
          <h1 className={classes.title}>{title}</h1>
          {children}
        </main>
      </div>
    </div>
  );
}
