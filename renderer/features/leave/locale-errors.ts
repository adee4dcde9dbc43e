import type { LocaleOf } from '../../api/locale';

/** What leave refuses, and the way out. `halfDays` counts half-days. */
export const zh = {
  leave_end_before_start: '结束时间不晚于开始时间，没有保存。请改正起止时间。',
  leave_too_long: '一次请假不能超过 {{days}} 天，没有保存。长期离岗请结束在岗期间。',
  leave_outside_posting: '此人 {{date}} 不在岗位上，没有保存。请改正日期，或先补录在岗期间。',
  leave_overlap: '与本人 {{from}} 至 {{to}} 的另一条请假重叠，没有保存。请改正日期，或先撤销那一条。',
  leave_kind_unknown: '没有这个类别，或类别在那天已停用，没有保存。请另选类别。',
  leave_kind_name: '自设类别必须有名称，固定类别不能改换计入方式，没有保存。请补上名称或另设类别。',
  leave_kind_twice: '已有名为“{{name}}”的类别，没有保存。请换一个名称。',
  substitute_self: '顶岗人不能是请假人自己，没有保存。请另选一人。',
  substitute_not_posted: '顶岗人 {{date}} 不在岗位上，没有保存。请另选一人。',
  substitute_on_leave: '顶岗人 {{from}} 至 {{to}} 也在请假，没有保存。请另选一人。',
  substitute_other_window:
    '顶岗人不是本窗口的人，两个窗口也没有约定互相顶岗，没有保存。请另选一人，或先在“窗口最低人数”里约定。',
  substitute_required: '必须指定顶岗人（B岗），没有保存。请选择顶岗人。',
  substitute_needed_elsewhere: '这段时间此人正为 {{name}} 顶岗，没有保存。请先为 {{name}} 另换顶岗人。',
  stand_in_required: '窗口只有一个人，必须由派驻单位派人顶岗，没有保存。请填写顶岗人姓名。',
  leave_matrix_no_answer: '审批权限表没有规定这种请假由谁批，没有提交。请督查办主任检查审批权限表。',
  leave_matrix_faulty: '审批权限表还有 {{count}} 处缺漏或重叠，没有保存。请按提示逐处改好。',
  leave_matrix_past: '{{date}} 的审批权限表已经执行，不能改动。请另设一张从以后某天起执行的。',
  leave_matrix_same_day: '已有一张 {{date}} 起执行的审批权限表，没有保存。请改那一张或换一个日期。',
  leave_balance_short: '余额不够，还差 {{halfDays}} 个半天，没有保存。请缩短时间、换一个类别，或先核对余额。',
  leave_allowance_exceeded:
    '超出这类假的限额：限 {{limit}} 个半天，已用 {{used}} 个，这次要 {{halfDays}} 个。没有保存，请缩短时间。',
  leave_is_sent: '这份请假已经提交，不能再按草稿修改。要改请先请审批人退回。',
  leave_step_not_yours: '现在这一步不由您审批，没有保存。有签过字的纸单时，督查办可以按纸单录入。',
  leave_unit_paper: '这一步要派驻单位盖章同意，请督查办按盖章的单子录入签字人和时间。',
  leave_signature_order: '签字时间早于前一步的签字，没有保存。请核对纸单上的时间。',
  leave_signatures_count: '这份请假需要 {{needed}} 个签字，填写的数目不符，没有保存。请按审批步骤逐个填写。',
  leave_papers_missing: '还缺证明材料，没有批准。请先添加证明材料，再批准。',
  leave_extension_waits: '前一次续假还没有批，没有保存。请先处理前一次续假。',
  leave_extension_shorter: '续假的结束时间没有晚于原来的结束时间，没有保存。提前回来请办销假。',
  leave_not_overdue: '这份请假没有逾期，不必说明。',
  leave_not_returned: '还没有销假，没有销假单。请先办理销假。',
  departure_after_end: '离岗时间晚于请假结束时间，没有保存。请改正时间。',
  leave_reason_hidden: '这类请假的事由和材料只给审批人和督查办看。',
  leave_without_account: '这类请假不占余额，不必重新入账。',
  leave_file_too_large: '文件“{{name}}”超过 {{limit}} MB，没有保存。请拍得小一些或压缩后再添加。',
  batch_needed: '扣减要指明从哪一批里扣，没有保存。请在明细里选一批。',
  batch_ends_before_start: '到期日早于起用日，没有保存。请改正日期。',
  carry_limit_needed: '请填写最多结转几个半天，没有执行。',
  carry_until_past: '结转的到期日早于 {{year}} 年，没有执行。请改正日期。',
  leave_year_early:
    '{{year}} 年还没有到，上一年的余额还能用，没有执行。请到 {{year}} 年 1 月 1 日以后再建立。',
  work_date_future: '{{name}} 的参加工作时间在今天以后，没有保存。请改正日期。',
  unit_dates: '{{name}} 调出单位的日期早于调入日期，没有保存。请改正日期。',
  lieu_span: '一次最多查 {{days}} 天的值班，请缩短起止日期。',
  cover_own_window: '窗口不必和自己约定顶岗，没有保存。请另选窗口。',
  signer_no_leader: '“{{name}}”没有中心领导的角色，没有保存。请先由系统管理员授予角色。',
  delegate_self: '不能委托给自己，没有保存。请另选一人。',
  delegate_own_only: '只能委托自己的审批权；别人的由督查办主任办理。没有保存。',
  delegate_dates: '委托的起止日期不对，或超过一年，没有保存。请改正日期。',
  delegate_no_signer: '“{{name}}”没有审批的角色，不能受委托。请另选一人。',
};

export const en: LocaleOf<typeof zh> = {
  leave_end_before_start: 'The end is not after the begin; nothing was saved. Correct the times.',
  leave_too_long: 'One leave cannot exceed {{days}} days; nothing was saved. End the posting instead.',
  leave_outside_posting: 'Not posted on {{date}}; nothing was saved. Correct the dates or the posting.',
  leave_overlap:
    'It overlaps another leave from {{from}} to {{to}}; nothing was saved. Correct the dates or cancel that one.',
  leave_kind_unknown:
    'There is no such kind, or it is out of use that day; nothing was saved. Choose another.',
  leave_kind_name:
    'A kind of your own needs a name, and a fixed kind keeps what it counts as; nothing was saved.',
  leave_kind_twice: 'A kind named “{{name}}” exists; nothing was saved. Choose another name.',
  substitute_self: 'Nobody stands in for themselves; nothing was saved. Choose somebody else.',
  substitute_not_posted: 'The stand-in is not posted on {{date}}; nothing was saved. Choose somebody else.',
  substitute_on_leave:
    'The stand-in is on leave from {{from}} to {{to}}; nothing was saved. Choose somebody else.',
  substitute_other_window:
    'The stand-in serves another window and the two have no agreement; nothing was saved. Choose somebody else or agree it first.',
  substitute_required: 'A stand-in (B post) must be named; nothing was saved. Choose one.',
  substitute_needed_elsewhere:
    'The person stands in for {{name}} in this time; nothing was saved. Find {{name}} another stand-in first.',
  stand_in_required:
    'The window has one person only, so the home unit must send somebody; nothing was saved. Enter the name.',
  leave_matrix_no_answer:
    'The approval table does not say who signs such a leave; it was not sent. Ask the chief to check the table.',
  leave_matrix_faulty:
    'The approval table has {{count}} gaps or overlaps; nothing was saved. Mend each as shown.',
  leave_matrix_past: 'The table of {{date}} is in force and stays as it is. Make one that begins later.',
  leave_matrix_same_day:
    'A table beginning on {{date}} exists; nothing was saved. Change that one or the date.',
  leave_balance_short:
    'The balance is {{halfDays}} half-days short; nothing was saved. Shorten it, take another kind, or check the balance.',
  leave_allowance_exceeded:
    'Beyond the limit of this kind: {{limit}} half-days, {{used}} used, {{halfDays}} asked for. Nothing was saved; shorten it.',
  leave_is_sent: 'It was sent already and is no draft any more. To change it, have it sent back.',
  leave_step_not_yours:
    'This step is not yours to sign; nothing was saved. The office may enter a signed slip.',
  leave_unit_paper: 'The home unit must stamp this step: the office enters who signed and when.',
  leave_signature_order:
    'The signature is dated before the one that comes first; nothing was saved. Check the times on the slip.',
  leave_signatures_count:
    'It needs {{needed}} signatures and another number was given; nothing was saved. Enter one for each step.',
  leave_papers_missing: 'A certificate is missing; it was not approved. Add it first.',
  leave_extension_waits: 'An earlier extension is not decided; nothing was saved. Decide it first.',
  leave_extension_shorter:
    'The new end is not later than the old one; nothing was saved. Sign off an early return.',
  leave_not_overdue: 'It is not overdue; nothing needs explaining.',
  leave_not_returned: 'It is not signed off yet, so there is no slip of it.',
  departure_after_end: 'The departure is after the end of the leave; nothing was saved. Correct the time.',
  leave_reason_hidden: 'Reason and papers of this kind are shown to who decides and to the office only.',
  leave_without_account: 'This kind takes nothing from a balance.',
  leave_file_too_large: '“{{name}}” exceeds {{limit}} MB; nothing was saved. Make it smaller.',
  batch_needed: 'Say which batch it is taken from; nothing was saved. Choose one in the ledger.',
  batch_ends_before_start: 'The last day is before the first; nothing was saved. Correct the dates.',
  carry_limit_needed: 'Enter how many half-days may be carried over; nothing was done.',
  carry_until_past: 'The last day of what is carried over lies before {{year}}; nothing was done.',
  leave_year_early:
    'The year {{year}} has not begun and the last one can still be taken; nothing was done. Open {{year}} from 1 January.',
  work_date_future: 'The working life of {{name}} begins after today; nothing was saved. Correct the date.',
  unit_dates: '{{name}} leaves the unit before entering it; nothing was saved. Correct the dates.',
  lieu_span: 'At most {{days}} days of duty at once; shorten the span.',
  cover_own_window: 'A window needs no agreement with itself; nothing was saved.',
  signer_no_leader: '“{{name}}” is no leader; nothing was saved. The administrator can grant the role.',
  delegate_self: 'Nobody delegates to themselves; nothing was saved. Choose somebody else.',
  delegate_own_only:
    'You may hand over your own right only; the chief does it for others. Nothing was saved.',
  delegate_dates: 'The dates are wrong or span more than a year; nothing was saved. Correct them.',
  delegate_no_signer: '“{{name}}” has no role that signs. Choose somebody else.',
};
