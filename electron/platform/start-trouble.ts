import { app, dialog } from 'electron';
import { Refusal } from '#shared/domain/refusal';

interface Words {
  title: string;
  detail: string;
}

/** Before a page can show anything: what happened, what was kept, what to do. Both languages of the program. */
const WORDS: Record<string, { zh: Words; en: Words }> = {
  database_newer: {
    zh: {
      title: '数据由更新版本的程序建立',
      detail: '本程序版本较旧,不能打开这份数据。数据没有被改动。请安装新版本后再打开。',
    },
    en: {
      title: 'The data was made by a newer version',
      detail:
        'This version is too old to open it. Nothing was changed. Install the newer version and start again.',
    },
  },
  database_damaged: {
    zh: {
      title: '数据文件已损坏',
      detail:
        '程序没有改动损坏的文件。数据文件夹的 backups 中保存有每日备份,请联系管理员核对后恢复最近一份有效备份。',
    },
    en: {
      title: 'The data file is damaged',
      detail:
        'The damaged file was not changed. The folder "backups" beside it holds daily backups: have the administrator restore the newest valid one.',
    },
  },
  database_foreign: {
    zh: {
      title: '这不是本程序的数据文件',
      detail: '数据文件夹中的 hallkeeper.db 属于其他程序,没有被改动。请检查数据文件夹。',
    },
    en: {
      title: 'Not a file of this program',
      detail: 'hallkeeper.db in the data folder belongs to another program. Nothing was changed.',
    },
  },
  data_in_use: {
    zh: { title: '数据正在被使用', detail: '另一个窗口或批处理任务正在使用这份数据。请等它结束后再打开。' },
    en: {
      title: 'The data is in use',
      detail: 'Another window or batch run is using this data. Wait until it has ended.',
    },
  },
  disk_full: {
    zh: {
      title: '磁盘空间不足',
      detail: '数据所在的磁盘已满,程序无法启动。数据没有被改动。请清理磁盘后再打开。',
    },
    en: {
      title: 'The disk is full',
      detail: 'The disk that holds the data is full. No data was changed. Free some space and start again.',
    },
  },
  no_access: {
    zh: {
      title: '无权读写数据文件夹',
      detail: '当前登录的系统用户不能读写数据文件夹,程序无法启动。请联系管理员检查文件夹权限。',
    },
    en: {
      title: 'No access to the data folder',
      detail:
        'This system user may not read or write the data folder. Ask your administrator to check its rights.',
    },
  },
};

const OTHER = {
  zh: { title: '程序无法启动', detail: '数据没有被改动。请把下面的信息告诉管理员。' },
  en: {
    title: 'The program cannot start',
    detail: 'No data was changed. Give the text below to your administrator.',
  },
};

/** Says why the program cannot start, in the system's language. */
export function showStartTrouble(error: unknown): void {
  const language = app.getLocale().startsWith('zh') || !app.getLocale().startsWith('en') ? 'zh' : 'en';
  const known = error instanceof Refusal ? WORDS[error.code] : undefined;
  const words = (known ?? OTHER)[language];
  dialog.showErrorBox(words.title, known ? words.detail : `${words.detail}\n\n${String(error)}`);
}
