import type { ReactNode } from 'react';
import { HelpHint } from './help-hint';
import classes from './page.module.css';

export interface PageProps {
  title: string;
  /** One or two sentences behind the question mark: what this page is for. */
  hint?: string;
  /** Something small beside the title: a month field, a status. */
  aside?: ReactNode;
  /** Buttons at the right of the title; the main one last. */
  actions?: ReactNode;
  /** A row below the title, usually a FilterBar. */
  toolbar?: ReactNode;
  /** True for forms and texts: the body scrolls. Tables scroll by themselves and leave it out. */
  scroll?: boolean;
  children: ReactNode;
}

/** The frame of every page: title line, toolbar, body that fills the rest of the window. */
export function Page({ title, hint, aside, actions, toolbar, scroll = false, children }: PageProps) {
  return (
    <section className={classes.page} aria-label={title}>
      <div className={classes.head}>
        <h1 className={classes.title}>{title}</h1>
        {hint && <HelpHint text={hint} />}
        {aside}
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
      {toolbar}
      <div className={scroll ? `${classes.body} ${classes.scroll}` : classes.body}>{children}</div>
    </section>
  );
}
