/** Words of the system's own boxes, before or without a page: in both languages of the program. */
export interface Words {
  title: string;
  detail: string;
}

/** What happened, what was kept, what to do. */
export const WORDS: Record<string, { zh: Words; en: Words }> = {
  database_newer: {
    zh: {
      title: '数据由更新版本的程序建立',
      detail: '本程序版本较旧，不能打开这份数据。数据没有被改动。请安装新版本后再打开。',
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
        '程序没有改动损坏的文件。数据文件夹的 backups 中没有一份备份通过核验，请管理员用存放在别处的备份恢复。',
    },
    en: {
      title: 'The data file is damaged',
      detail:
        'The damaged file was not changed. No backup in the folder "backups" passes its check: have the administrator restore one that is kept elsewhere.',
    },
  },
  database_missing: {
    zh: {
      title: '找不到数据文件',
      detail:
        '数据文件夹中没有 hallkeeper.db，backups 中的备份也没有一份通过核验。请检查数据文件夹是否被移动过。确实要从头开始，请先把 backups 文件夹移到别处。',
    },
    en: {
      title: 'The data file is gone',
      detail:
        'There is no hallkeeper.db in the data folder, and no backup in "backups" passes its check. See whether the folder was moved. To begin anew, move the folder "backups" away first.',
    },
  },
  database_foreign: {
    zh: {
      title: '这不是本程序的数据文件',
      detail: '数据文件夹中的 hallkeeper.db 属于其他程序，没有被改动。请检查数据文件夹。',
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
      detail: '数据所在的磁盘已满，程序无法启动。数据没有被改动。请清理磁盘后再打开。',
    },
    en: {
      title: 'The disk is full',
      detail: 'The disk that holds the data is full. No data was changed. Free some space and start again.',
    },
  },
  no_access: {
    zh: {
      title: '无权读写数据文件夹',
      detail: '当前登录的系统用户不能读写数据文件夹，程序无法启动。请联系管理员检查文件夹权限。',
    },
    en: {
      title: 'No access to the data folder',
      detail:
        'This system user may not read or write the data folder. Ask your administrator to check its rights.',
    },
  },
};

export const OTHER = {
  zh: { title: '程序无法启动', detail: '数据没有被改动。请把下面的信息告诉管理员。' },
  en: {
    title: 'The program cannot start',
    detail: 'No data was changed. Give the text below to your administrator.',
  },
};

interface OfferWords {
  /** By the code of the refusal. */
  found: Record<string, string>;
  offer: (at: string) => string;
  leave: string;
  restore: string;
  done: (at: string) => string;
  lost: (at: string) => string;
  kept: (files: string) => string;
}

/** A backup instead of a database that cannot be opened. */
export const RESTORE: Record<'zh' | 'en', OfferWords> = {
  zh: {
    found: { database_damaged: '数据文件已损坏', database_missing: '找不到数据文件' },
    offer: (at) =>
      `最近一份通过核验的备份是 ${at} 的。恢复以后，这个时间之后录入的内容需要补录；原来的文件改名保留，不会删除。`,
    leave: '退出，不做改动',
    restore: '恢复这份备份',
    done: (at) => `已恢复到 ${at}`,
    lost: (at) => `${at} 之后录入的内容不在其中，请对照纸质材料补录；打卡文件可以重新导入。`,
    kept: (files) => `原来的文件保留在数据文件夹中：${files}`,
  },
  en: {
    found: { database_damaged: 'The data file is damaged', database_missing: 'The data file is gone' },
    offer: (at) =>
      `The newest backup that passes its check was made on ${at}. What was entered after that has to be entered again; the old file is renamed and kept.`,
    leave: 'Quit, change nothing',
    restore: 'Restore this backup',
    done: (at) => `Restored as of ${at}`,
    lost: (at) =>
      `What was entered after ${at} is not in it: enter it again from the papers; punch files can be imported again.`,
    kept: (files) => `The old files stay in the data folder: ${files}`,
  },
};

/** The computer's clock stands before the last change. */
export const CLOCK: Record<'zh' | 'en', { title: string; detail: (now: string, last: string) => string }> = {
  zh: {
    title: '请核对电脑时间',
    detail: (now, last) =>
      `电脑现在的时间是 ${now}，早于上一次操作的时间 ${last}。时间不对，请假、期限和登记的日期都会出错。请先把电脑时间调准再录入。这次情况已写入变更记录。`,
  },
  en: {
    title: 'Check the clock of this computer',
    detail: (now, last) =>
      `It says ${now}, before the last change at ${last}. With a wrong clock leave, limits and entries are dated wrongly. Set it right before you enter anything. This was noted in the change log.`,
  },
};
