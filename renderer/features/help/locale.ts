import type { LocaleOf } from '../../api/locale';

export const zh = {
  title: '使用说明',
  hint: '按一个月的工作顺序写成，从名册到印发通知。',
  topics: {
    start: {
      title: '一、第一次使用',
      text: '首次打开时填写中心名称、文号简称，建立第一个账户。这个账户同时是系统管理员和督查办主任；建议随后在“账户管理”中另建账户，把两种职责分开。可以给督查员、窗口负责人、中心领导、审计员分别建账户，一人可兼几种角色。',
    },
    roster: {
      title: '二、建立名册',
      text: '在“人员”页下载 Excel 模板，填好工号、姓名、派驻单位、窗口、岗位（A岗、B岗）和考勤号后导入。导入前逐行列出问题，有错误时整份不导入；再次导入会更新已有人员。工号和考勤号都是文字，0147 与 147 不是同一个号。人员调换窗口用“调换”，考核分随人走、按日期分到各窗口。',
    },
    calendar: {
      title: '三、工作日历与作息时间',
      text: '工作日历已按国家公布的节假日和调休填好，可以逐日修改。作息时间按生效日期分版本，每天可设 2 次、3 次或 4 次打卡。修改只影响没有月结的月份。',
    },
    punches: {
      title: '四、导入打卡',
      text: '在“打卡导入”选择考勤机导出的文件，程序按内容识别格式。每一行都有交代：接收、重复、存疑（如时钟错误、日期在将来）或拒收，并写明原因，原始行都保留。没有对应到人的考勤号列在“考勤号对应”，指定人员后自动计入。',
    },
    exceptions: {
      title: '五、处理异常',
      text: '数据到齐后才判定迟到、早退、缺卡和旷工；数据没到的时段显示为“待定”。在“异常处理”逐条选择：确认、说明原因免计、公出，或凭证明补签，都必须写理由。原始打卡从不修改，处理可以撤销。',
    },
    leave: {
      title: '六、请假与销假',
      text: '录入请假后审批，返岗时销假。批准时间晚于开始时间、又没有事先告知的，程序自动认定为先斩后奏。到期没有销假的会标出逾期。',
    },
    incidents: {
      title: '七、违纪事件',
      text: '按目录登记，可一次登记多人。登记后须认定或不予认定，都要写理由；只有认定的计入考核，不予认定的在成绩单上注明由谁决定。',
    },
    assessment: {
      title: '八、月度考核',
      text: '先看月结前的检查表，阻止月结的事项必须先办完。月结冻结当月考勤和事实，按当月有效的考核办法计算人员和窗口得分，每一分都列出条款、事实、倍数和累计分。随后由主任确认并发布。月结后改动须由主任重开并写明理由。',
    },
    papers: {
      title: '九、印发文书',
      text: '发布时给通知单和通报编文号，并保存原件；以后重新打印的与当初完全一致。文书可以打印或存为 PDF，月度考勤表还可以导出 Excel。',
    },
    safety: {
      title: '十、数据安全',
      text: '每天第一次打开和每次月结都自动备份并核验，保留最近十份。所有改动记入“变更记录”，任何人都不能修改或删除。离开座位请按 Ctrl+L 锁屏。',
    },
    keyboard: {
      title: '十一、键盘',
      text: '按 ? 查看全部快捷键：Alt+数字打开栏目，/ 跳到搜索框，方向键选行，Enter 打开。姓名可以输入拼音首字母，如 zs 找到张三。',
    },
  },
};

export const en: LocaleOf<typeof zh> = {
  title: 'How to use',
  hint: "In the order of a month's work, from the roster to the printed notices.",
  topics: {
    start: {
      title: '1. First start',
      text: 'Enter the name of the center and its short name for document numbers, and make the first account. It is administrator and supervision chief at once; make further accounts soon and separate the two. Officers, window managers, center leaders and auditors get accounts of their own; one person may hold several roles.',
    },
    roster: {
      title: '2. The roster',
      text: 'Take the Excel template on the People page, fill in staff number, name, home unit, window, post (A or B) and machine id, and import it. Each problem is shown in its row first; with an error nothing is imported; a second import updates. Staff numbers and machine ids are text: 0147 is not 147. When people change windows use Swap: the score follows the person and is split by date.',
    },
    calendar: {
      title: '3. Calendar and timetables',
      text: 'Public holidays and make-up workdays are filled in and can be edited day by day. Timetables have versions with effective dates and 2, 3 or 4 punches a day. Changes affect only months that are still open.',
    },
    punches: {
      title: '4. Punches',
      text: 'Choose the files of the machines on Punch import; the format is found by content. Every line is accounted for: accepted, duplicate, set aside (clock errors, future dates) or rejected, with the reason, and raw lines are kept. Machine ids of nobody wait under Machine ids; once assigned their punches count.',
    },
    exceptions: {
      title: '5. Exceptions',
      text: 'Nothing is judged before its data is there; until then a session is open. Settle each exception: confirm, excuse, official outing, or a corrected time with proof, always with a reason. Raw punches never change, and a decision can be revoked.',
    },
    leave: {
      title: '6. Leave and return',
      text: 'Enter the leave, decide it, and record the return. A leave approved after it began without notice in time is found by the program. Overdue returns are marked.',
    },
    incidents: {
      title: '7. Incidents',
      text: 'Record by the catalogue, several persons at once if needed. Each must be upheld or dismissed with a reason; only upheld ones count, and the score sheet says who dismissed the others.',
    },
    assessment: {
      title: '8. Monthly assessment',
      text: 'The check list comes first; what blocks the close must be done. Closing freezes attendance and facts and computes persons and windows by the rulebook in force, each point with clause, fact, factor and running total. Then the chief confirms and publishes. A later change needs the chief to reopen the month with a reason.',
    },
    papers: {
      title: '9. Papers',
      text: 'Publishing numbers the notices and the bulletin and keeps the originals; a reprint years later is the same paper. Papers can be printed or saved as PDF, the month sheet also as Excel.',
    },
    safety: {
      title: '10. Safe data',
      text: 'A checked backup is made at the first start of each day and at each close; the last ten stay. Every change is in the change log, which nobody can edit. Lock the screen with Ctrl+L when you leave.',
    },
    keyboard: {
      title: '11. Keyboard',
      text: 'Press ? for all keys: Alt+digit opens a section, / goes to the search box, arrows choose a row, Enter opens it. Names are found by pinyin initials: zs finds Zhang San.',
    },
  },
};
