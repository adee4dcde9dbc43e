import type { LocaleOf } from '../../api/locale';

export const zh = {
  title: '使用说明',
  hint: '按一个月的工作顺序写成，从名册到印发通知。',
  contents: '目录',
  topics: {
    start: {
      title: '一、第一次使用',
      text: '首次打开时填写中心名称、文号简称，建立第一个账户。这个账户同时是系统管理员和督查办主任；建议随后在“账户”页另建账户，把两种职责分给两个人。\n督查员、窗口负责人、中心领导、审计员各建各的账户，一人可兼几种角色；窗口负责人的账户要对应到名册中的本人。别人代设的密码，首次登录时须改成自己的。',
    },
    roster: {
      title: '二、人员、派驻单位和窗口',
      text: '在“人员”页点“导入 Excel”，下载模板，填好工号、姓名、派驻单位、窗口、岗位（A岗、B岗）和考勤号后导入。导入前逐行列出问题，有一处错误整份不导入；再次导入会更新已有人员。窗口和派驻单位随名册一并建好，主要负责人、是否垂直管理等在“派驻单位”页补填。\n工号和考勤号都是文字，0147 与 147 不是同一个号。人员换窗口用“调换”，可以从当天中午起；成绩随人走，按日期分到各窗口。',
    },
    calendar: {
      title: '三、工作日历、作息时间和当日通知',
      text: '工作日历已按国家公布的节假日和调休填好，可以逐日修改；新的年度点“填入国家节假日”。\n作息时间按生效日期分版本，每天最多 12 个班段，可以只用于部分窗口或一周中的某几天；跨夜的班段下班时间按次日算。夏季、冬季换时间时，打开原来的版本点“照此新建”，改好时间和生效日期即可。\n停电、冰雪、提前下班等，在“当日通知”登记，相应班段不判定或按另外的时间判定。已月结的月份不能再改。',
    },
    duties: {
      title: '四、值班',
      text: '“值班排班”按周安排午间值班、周末值班、值班长和顶岗，可以用鼠标拖动或全用键盘，可以复制上周、按名单轮班，也可以用 Excel 清单导入，上一步可以撤销。右侧列出排不通的地方：已准假、不在岗、时间重叠、窗口空岗。调班要写明双方约定，随值班表打印。\n午间和周末值班会按排班要求打卡。值班长每天在“值班日志”记交接、巡查、天气和办事人次，次日以后不能再改，可以逐日打印。',
    },
    punches: {
      title: '五、导入打卡',
      text: '在“打卡导入”页选择考勤机导出的文件，程序按内容识别格式，先预览再导入。读取的每一行都有交代：接收、重复、隔离（如时钟错误、日期在将来）或拒收，隔离和拒收的写明原因并保留原始记录，可以导出 Excel。没有对应到人的考勤号列在“考勤号对应”页，指定人员后自动计入。历次导入在“导入记录”页。\n文件里没有机号时，导入前要选考勤机。因时钟倒退隔离的打卡，核实后可以写明理由放行。设了打开密码的表格，先清空密码再导入。\n数据是否到齐按每台机器的最后一次打卡判断；机器月底无人打卡的，在“考勤机”页点“声明数据齐全”，停用的机器填上停用日期。',
    },
    sources: {
      title: '六、不认识的表格和监视文件夹',
      text: '程序不认识的表格，点“指定栏目”说明哪一列是考勤号、哪一列是时间，同样表头的文件以后自动识别；读取方式在“考勤机”页修改或删除。\n在“考勤机”页的“监视文件夹”中，把考勤机的导出文件夹或优盘设为监视文件夹，放进去的新文件会自动导入。只在有导入权限的人登录且屏幕没有锁定时进行，文件本身不改动；不能导入的文件列出原因，可以重试；优盘拔出后再插入会自动继续。变更记录中这类导入的操作人是“程序自动”。',
    },
    exceptions: {
      title: '七、今日、考勤月表和异常处理',
      text: '数据到齐后才判定迟到、早退、缺卡和旷工，没到的班段显示为“待定”。“今日”是各窗口的状态图：A岗、B岗都不在、也没有人顶岗才算空岗；方向键移动，回车看窗口人员。“考勤月表”看每人每天，在格子上按回车可看打卡、请假和处理经过。按住 Shift 移动或拖动鼠标选一片，按 Ctrl+Enter 一起处理，先列出处理哪些、不动哪些；处理后按 U 撤销。\n在“异常处理”页逐条选择：确认异常、免予追究、公出、补签、手工签到或培训，都须写理由；补签还须写证明材料，手工签到须写见证人。临时外出在当天经过里登记外出和返回时间，返回时间不明的按未返回处理。\n每人每月可补签的次数、月表符号和考勤机故障在“考勤设置”页。原始打卡从不修改，处理可以撤销。月结时仍未处理的，按系统判定计分。',
    },
    leave: {
      title: '八、请假与销假',
      text: '申请、审批、离岗、续假、返岗销假记在同一条里，证明材料附在其中，请假单可以打印；手中只有纸质请假单的，可按签字人和签字时间录入。填写时就能看到天数、余额、要经过哪些人签字。可以先存草稿；退回的改好再交。\n批准晚于开始、又没有事前告知的，程序认定为先斩后奏；到了返岗时间没有销假的标为逾期未归。销假填本人实际返岗的时间，请假天数以此为准。逾期确有原因的，由督查办写明理由后不作旷工。到期回不来的办续假，续假按自己的批准时间判定。\n顶岗人须是本窗口或约定互相顶岗的窗口的人，只有一个人的窗口由派驻单位派人。“请假日历”看每个窗口每天谁不在岗，少于最低人数的标红。\n“假别”和“审批权限”由主任按执行日期设定，审批权限表一边改一边检查有没有漏掉或重复的时长。年初先在“假期余额”里填参加工作时间，预览后一次开立年休假；周末值班确认后记入调休；“核对”列出对不上的地方和改法。',
    },
    leaveRules: {
      title: '九、假别、审批权限和假期余额',
      text: '“假别”规定每种假怎么计、扣不扣余额、要不要证明，改动从填写的日期起执行。“审批权限”按岗位、假别和时长规定由谁依次签字，时长漏掉或重复的不能保存，可以从已发表的制度开始；领导不在时可以委托他人，请假单上写明代谁签。\n年休假和调休按批次记账，先到期的先用。每年先预览再一次开立全部人员的年休假；周末值班经确认换成调休。请假与余额对不上的，“核对”逐条列出。“请假统计”按假别、个人、窗口、月份汇总，与去年同期相比，可以导出 Excel。',
    },
    meetings: {
      title: '十、会议活动',
      text: '列出应到人员，会后逐人登记出席情况，也可以导入签到表；可以要求窗口按期报送。重要会议、活动的缺席、迟到、早退和漏报计入考核。',
    },
    rounds: {
      title: '十一、查岗',
      text: '“查岗”按窗口路线逐人登记：方向键选人，1 在岗、2 请假、3 公出、4 离岗、5 发现问题、6 表现好，按住 Shift 登记整个窗口，0 撤销，空格到下一个未查的；可以暂停、继续，结束后打印登记表。打卡、请假和公出自动对照，打了卡人不在、没有请假记录等当场标出；数据后到的，打开时重新对照。发现的问题逐条转为违纪事件。\n督查人员、聘期和督查组在“督查队伍”，名字只有督查办和审计员看得到，打印时另选才印出；监督员半月反馈没有收到的，查岗页会提醒。',
    },
    incidents: {
      title: '十二、违纪事件',
      text: '违纪事件按目录登记，可一次登记多人、几个事项；落实不到人的，写明原因，由窗口承担。登记后告知当事人，限期陈述申辩，再认定、从轻认定或不予认定；当面说清、没有异议的，可以直接认定。不告知就认定，须在“违纪事项目录”的“告知与申辩”里写明考核办法的条款。窗口负责人在“陈述申辩”答复自己窗口的事件。认定后限期内可以申诉一次。\n只有认定的计入考核；不予认定和从轻的列入“减免清单”，写明谁、为什么。负有连带责任的人另登记一条事件。',
    },
    evidence: {
      title: '十三、证据和处理措施',
      text: '照片、录音录像和文书可以附在违纪事件和请假中，按内容识别，可执行文件改名也不收；录音录像最大 512 MB，其他最大 64 MB。原样保存，打开前核对，被改动或丢失的会说明；备份到其他位置时一并复制。撤回的证据仍然保留。\n谈话、通报、函告、移交等在“处理措施”里登记办理日期和文号。',
    },
    complaints: {
      title: '十四、投诉受理',
      text: '电话、来信、意见箱、热线、转办等投诉在“投诉受理”登记，期限按办理类型和工作日自动计算。交办窗口、登记答复，认可或退回重办；逾期的可以催办，期限未过的可以写明理由延期。认定可以分项进行，一部分属实、一部分属客观原因的分别写明；之后登记道歉和回访，实名投诉须先回访才能办结。属实或部分属实的可以转为违纪事件，投诉和事件算同一行为，不重复扣分。\n投诉人的姓名、电话单独保管，只有督查办能查看，每次查看都记入变更记录；写在其他栏里的会自动隐去，列表、督办单和统计中都没有。“投诉统计”按月份、渠道、类别、窗口汇总，“投诉类型与类别”规定期限。',
    },
    evaluation: {
      title: '十五、民主评议',
      text: '“民主评议”按来源（互评、公众、监督员、评价器等）组织：定好对象、评议方面、等次和系数，登记发放和收回份数。评议票可以逐张用数字键录入，可以填写人工清点的票数，也可以导入表格或评价器记录；同一份文件不会重复导入，有一行不对整份不导入。无效票写明原因。收回、录入、有效票对不上的，逐项列出。\n得分、满意率和名次由程序算出并列明算法。定稿后评议票计入截止日所在月份的考核，不能再改；月结之前可以写明理由撤销定稿。互评只登记谁交了票，不与评议票对应，只有督查办主任和审计员能看到。',
    },
    assessment: {
      title: '十六、月度考核与月结',
      text: '月份未月结时显示按当前数据试算的草稿。先看右边的“月结检查”，阻止月结的事项必须先办完，提醒的事项须表示同意。月结由督查办主任办理：冻结当月考勤和事实，按当月有效的考核办法计算人员和窗口得分，并自动备份。双击一行可看得分依据：条款、事实、计算和累计得分，没有计分的事项也列明原因。\n“预警”列出离降等、扣完、折算还差一步的窗口和人员。窗口负责人登录后只看到自己窗口的得分。考核办法在“考核办法”页查看，可导入新的版本，从以后的月份起执行；文件有错时逐条指出错在何处。',
    },
    review: {
      title: '十七、公示、确认与签批',
      text: '月结后由主任开始公示，窗口和人员的情况说明、申诉登记在“申辩申诉”，逐件决定；免扣、减扣都须写理由，列入“免扣减扣”一览，可以打印。申诉没有决定完不能确认。主任确认后由中心领导签批，或登记纸质签字。\n印发之前，主任可以写明理由重新打开本月；印发之后须先作废文书。每次月结的结果都保留在“历次结果”中，可逐项比较。',
    },
    adjustments: {
      title: '十八、补记调整',
      text: '已月结的月份不再改动。迟来的请假、补签、违纪和申诉结果，在“补记调整”里登记：按当月的事实和办法重算，先看差额再保存，差额计入下一个未月结的月份。一件事只调整一次；计入的月份月结之前可以撤回。',
    },
    papers: {
      title: '十九、印发文书',
      text: '结果签批后，由督查办主任在“文书”页点“印发”：给通知单和通报编号，加防伪码，保存原件，以后重印与当初完全一致。未印发的文书带草稿字样；印发后有差错的可以作废单份重印，也可以全部作废，作废的保留原文、带“作废”字样。\n文书可以逐份打印、存为 PDF，也可以全部存为 PDF。考勤通报按派驻单位和窗口汇总，点名的是按考核办法扣了分的人员。考勤月表可以打印和导出 Excel；考勤异常要逐条核实，不从 Excel 导入。各页列表右下角的“导出列表”“打印列表”，按屏幕上的筛选和排序导出或打印。',
    },
    safety: {
      title: '二十、数据安全',
      text: '每天第一次打开和每次月结都自动备份并核验，保留最近十份，在“备份与校验”页查看。自动备份与数据在同一台电脑上，请定期用“备份到其他位置”另存一份到移动硬盘，证据原件会一并复制。\n所有改动记入“变更记录”，逐项写明改前改后，程序中没有修改或删除它的功能。数据库没有加密，请保管好电脑和备份。离开座位请按 Ctrl+L 锁定；长时间无操作会自动锁定，时间在“中心设置”中规定。忘记密码由系统管理员重设。',
    },
    keyboard: {
      title: '二十一、键盘',
      text: '按 ? 查看全部快捷键：Ctrl+K 按名称或拼音首字母打开页面和人员，Alt+数字打开栏目，/ 跳到搜索框，方向键选行，Enter 打开。左侧栏目可以折叠。“异常处理”页的按键列在页面上方。姓名可以输入拼音首字母，如 zs 找到张三。',
    },
  },
};

export const en: LocaleOf<typeof zh> = {
  title: 'How to use',
  hint: "In the order of a month's work, from the roster to the printed notices.",
  contents: 'Contents',
  topics: {
    start: {
      title: '1. First start',
      text: 'Enter the name of the center and its short name for document numbers, and make the first account. It is administrator and supervision chief at once; make further accounts soon on the Accounts page and give the two roles to two people.\nOfficers, window managers, center leaders and auditors get accounts of their own; one person may hold several roles, and a window manager is tied to the person on the roster. A password set by somebody else must be changed at the first login.',
    },
    roster: {
      title: '2. People, home units, windows',
      text: 'On the People page open Import Excel, take the template, fill in staff number, name, home unit, window, post (A or B) and attendance id, and import it. Each problem is shown in its row first; with one error nothing is imported; a second import updates. Windows and home units are made along with it; heads and superiors are added under Home units.\nStaff numbers and attendance ids are text: 0147 is not 147. When people change windows use Swap, also from noon of a day: the score follows the person and is split by date.',
    },
    calendar: {
      title: '3. Calendar, timetables, notices of the day',
      text: 'Public holidays and make-up workdays are filled in as published and can be edited day by day; for a new year use the fill button of the calendar page.\nTimetables have versions with effective dates and up to 12 sessions a day, and may be for some windows or weekdays only; a session over midnight ends on the next day. For summer or winter hours open the old version and choose New from this.\nAn outage, snow or an early closing goes into Notices of the day: its sessions are not judged, or by other hours. Closed months cannot change.',
    },
    duties: {
      title: '4. Duties',
      text: 'Duty roster plans a week: noon and weekend duty, the duty leader, stand-ins; by mouse or by keyboard alone, copied from last week, by a rotation, or from a list in Excel; the last change can be undone. What does not fit is listed at the right: leave, absence, overlaps, windows left empty. A swap says what both agreed on and is printed with the roster.\nNoon and weekend duties ask for punches. Duty logs hold what each leader hands on, fixed after the next day, printed day by day.',
    },
    punches: {
      title: '5. Punches',
      text: 'Choose the files of the machines on Import punches; the format is found by content, and a preview comes first. Every line is accounted for: accepted, duplicate, quarantined (clock errors, future dates) or rejected; the last two with reason and raw line, also as Excel. Ids of nobody wait under Attendance ids; once assigned their punches count. Earlier imports are under Import history.\nA file that names no machine waits until one is chosen. Lines held back for a jump of the clock can be released with a reason. Clear the password of a workbook before importing it.\nData counts as complete up to the last punch of each machine; where nobody punched at the end of the month, declare the data complete under Machines, and give machines out of use their last day.',
    },
    sources: {
      title: '6. Unknown tables and watched folders',
      text: 'Where a table is not known, name its columns once: files with the same headings are then read by themselves; layouts are changed or deleted under Machines.\nUnder Machines – Watched folders a folder or stick is watched: new files in it are imported by themselves, while somebody who may import is logged in and the screen is not locked; the files are not changed. What cannot be imported is listed with the reason and can be tried again; a stick that comes back is watched on. In the log the author of such imports is the program.',
    },
    exceptions: {
      title: '7. Today, month sheet, exceptions',
      text: 'Nothing is judged before its data is there. Today is a picture of the windows: one is left empty only when A post and B post are both away and nobody stands in; arrows move, Enter names its people. The Month sheet has everyone on every day; Enter on a cell shows punches, leave and decisions. Choose cells with Shift or the mouse and settle them together with Ctrl+Enter, which first says what will be settled and what not; U takes it back.\nSettle each exception: confirm, excuse, outing, correct, signed by hand or training, always with a reason, a correction also with proof, a sign-in on paper with its witness. Who goes out is written down in the story of the day, with out and back time; without a back time nobody is taken to be back.\nHow many corrections a person may have, the signs of the month sheet and failures of machines are under Attendance settings. Raw punches never change, and a decision can be revoked. What is unsettled at the close counts as judged.',
    },
    leave: {
      title: '8. Leave and return',
      text: 'Request, decision, departure, extension and return are one record, with its certificates, and the slip can be printed; a paper slip can be entered with its signers and times. Length, balance and signatures show while it is typed. Drafts are kept, and what was sent back can be sent again.\nA leave approved after it began without notice before it is found by the program, and so is an overdue return. Enter the time the person was really back: the length of the leave follows it. An overdue return that the office accepts with a reason is no absence. An extension is judged by its own approval.\nA stand-in is of the window or of one that lends its people; a window of one person gets somebody from the home unit. The leave calendar shows who is away at each window, and marks days below the lowest number.\nThe chief sets kinds and the approval matrix from a day on; the matrix is checked for lengths left out or decided twice while it is edited. Under Balances enter since when people work, look at the preview and open the year at once; weekend duty becomes time in lieu once confirmed; Check lists what does not fit and how to mend it.',
    },
    leaveRules: {
      title: '9. Kinds, approval, balances',
      text: 'Kinds says how each leave is counted, whether it takes from a balance and needs a certificate; changes have a date of effect. Approval says who signs for which post, kind and length; it is not saved with a gap or an overlap, and may begin from a published one. A right can be handed over while somebody is away; the slip names both.\nAnnual leave and time off are kept in batches, the first to run out used first. A year is opened for everybody after a preview; weekend duty becomes time off once confirmed. Where leave and balances do not fit, Check lists it. Statistics add up kinds, people, windows and months beside the year before, also as Excel.',
    },
    meetings: {
      title: '10. Meetings',
      text: 'List who must come; mark each person afterwards, or take over the sign-in sheet; windows may have to report in time. For important ones absence, lateness, leaving early and missing reports count.',
    },
    rounds: {
      title: '11. Rounds',
      text: 'A round goes along the route of windows, one key a person: arrows choose, 1 at post, 2 leave, 3 outing, 4 off post, 5 finding, 6 good; Shift takes the whole window, 0 undoes, Space goes to the next. It can be paused, and its log is printed. Punches, leave and outings are laid beside each look, also those that come later. Findings become incidents.\nInspectors, their terms and teams are under Inspectors; their names are seen by the office and auditors only, and printed only when asked for. Half-monthly reports that did not come are named on the page of rounds.',
    },
    incidents: {
      title: '12. Incidents',
      text: 'Incidents are recorded by the catalogue, several persons and items at once; where no person can be named, say why, and the window answers. The person is told, has working days for a statement, and then the office confirms, reduces or dismisses; where things are plain the person can be told in person and the decision follows at once. Deciding unheard needs a clause of the rulebook. Window managers answer on their page of statements. One appeal is possible in its time.\nOnly what is confirmed counts; waivers stand in a list of their own. Those jointly liable get an incident of their own.',
    },
    evidence: {
      title: '13. Evidence and measures',
      text: 'Pictures, recordings and papers are attached to incidents and leave, told by their content (recordings up to 512 MB, the rest up to 64 MB; a renamed program is refused), kept as they are and checked when opened; copies saved to another place take them along. What was withdrawn stays.\nTalks, bulletins, letters and referrals are registered under Measures with their day and paper.',
    },
    complaints: {
      title: '14. Complaints',
      text: 'Complaints by phone, letter, box, hotline or from other bodies are registered under Complaints; their limits follow the kind and the working days. A window is charged to answer; the reply is accepted or sent back; what is overdue is urged, and a limit that still runs can be extended with a reason. Each point can be decided on its own, partly true and partly by circumstances. Apology and call follow, and a complaint with a name is closed after a call only. What is true or partly true can become an incident; both are one act and are not charged twice.\nWho complained is kept apart and shown to the office only, each look in the change log; names and numbers typed elsewhere are taken out, and lists, slips and statistics have none. Statistics add up months, channels, categories and windows; kinds and categories set the limits.',
    },
    evaluation: {
      title: '15. Ballots',
      text: 'Evaluation rounds go by source (mutual, public, supervisors, devices and others): choose whom they are about, aspects, levels and weights, and enter how many sheets were issued and returned. Ballots are typed by digit keys, entered as counts made by hand, or imported from tables and rating devices; a file is not taken twice, and with one wrong row nothing of it is. Invalid ones have a reason. What does not add up is listed.\nScore, satisfaction and place are worked out and the formula is shown. A finished round counts in the month of its last day and is fixed; until the close it can be opened again with a reason. Of mutual rounds only who has handed in is kept, linked to no ballot, and shown to the chief and auditors only.',
    },
    assessment: {
      title: '16. Monthly assessment and close',
      text: 'While a month is open the page shows a draft from the present data. Look at the check list: what blocks the close must be done, warnings must be accepted. The chief closes: attendance and facts are frozen, persons and windows computed by the rulebook in force, and a backup saved. Double click a row to see why: clause, fact, calculation and running total, and what was not charged with its reason.\nEarly warnings names who is one step from a worse grade, a limit or a conversion. A window manager sees the scores of the own window only. Rulebooks shows the rules and takes over new versions for months to come; what is wrong in a file is named with its place.',
    },
    review: {
      title: '17. Review, confirmation, signature',
      text: 'The chief begins the review: statements and objections are entered and decided one by one, and every waiver has its reason and stands in a list that can be printed. Nothing is confirmed while objections are open. The leader signs after the chief confirmed, or a signature on paper is registered.\nBefore the papers are issued the chief can reopen the month with a reason; afterwards they are made void first. Every close leaves a version that can be compared.',
    },
    adjustments: {
      title: '18. Adjustments',
      text: 'A closed month is not changed. Late leave, corrections, incidents and appeals are filed as adjustments: computed with the facts and rules of their month, shown before they are saved, and charged in the next open one. One fact is adjusted once; it can be taken back until the month that charges it is closed.',
    },
    papers: {
      title: '19. Papers',
      text: 'Once the results are signed the chief issues the papers: notices and bulletin are numbered, sealed, and the originals kept; a reprint years later is the same paper. Until then papers are marked as drafts. A wrong one can be made void and issued anew, or all of a month made void; void papers are kept and marked.\nEach can be printed or saved as PDF, or all saved at once; the attendance bulletin adds up units and windows and names whom the rulebook charged; the month sheet is printed and goes to Excel. Exceptions are settled one by one and never come from a workbook. Export list and Print list under each table give it as filtered and sorted on screen.',
    },
    safety: {
      title: '20. Safe data',
      text: 'A checked backup is made at the first start of each day and at each close; the last ten stay. They are on the same computer, so save one to another disk regularly; it takes the evidence along.\nEvery change is in the change log, each field as it was and as it became; the program has no way to edit it. The database is not encrypted: keep the computer and the backups safe. Lock the screen with Ctrl+L when you leave; it locks itself after the idle time in the center settings. Forgotten passwords are reset by the administrator.',
    },
    keyboard: {
      title: '21. Keyboard',
      text: 'Press ? for all keys: Ctrl+K opens a page or a person by name, Alt+digit opens a section, / goes to the search box, arrows choose a row, Enter opens it. Sections at the left fold. The keys of Exceptions stand at the top of that page. Names are found by pinyin initials: zs finds Zhang San.',
    },
  },
};
