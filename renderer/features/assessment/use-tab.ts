import { useSearchParams } from 'react-router';

export const TABS = ['results', 'warnings', 'objections', 'waivers', 'adjustments', 'versions'] as const;
export type TabName = (typeof TABS)[number];

const isTab = (name: string | null): name is TabName => TABS.some((each) => each === name);

/** The part of the page that is shown, kept in the address so that other pages can link to it. */
export function useTab(): [TabName, (tab: TabName) => void] {
  const [params, setParams] = useSearchParams();
  const named = params.get('tab');
  const show = (tab: TabName) =>
    setParams(
      (before) => {
        before.set('tab', tab);
        return before;
      },
      { replace: true },
    );
  return [isTab(named) ? named : 'results', show];
}
