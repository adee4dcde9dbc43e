import { Notifications } from '@mantine/notifications';
import '@mantine/notifications/styles.css';

/** The corner where it is told what was done and what was refused. */
export const Notices = () => <Notifications position="bottom-right" limit={4} />;
