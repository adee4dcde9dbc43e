import type { LocaleOf } from '../../../api/locale';
import type { zh } from './zh';

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
      text: 'Public holidays and make-up workdays are filled in as published and can be edited day by day; for a new year use the fill button of the calendar page.\nTimetables have versions with effective dates and up to 12 sessions a day, and may be for some windows or weekdays only; a session over midnight ends on the next day. For summer or winter hours open the old version and choose New from this; give the Friday its own hours with Other days. Before it is saved or deleted a version says whom and which days it touches, which months are judged anew, and which stay because they are closed.\nAn outage, snow or an early closing goes into Notices of the day: its sessions are not judged, or by other hours. Closed months cannot change.',
    },
    duties: {
      title: '4. Duties',
      text: 'Duty roster plans a week: noon and weekend duty, the duty leader, stand-ins; by mouse or by keyboard alone, copied from last week, by a rotation, or from a list in Excel; the last change can be undone. What does not fit is listed at the right: leave, absence, overlaps, windows left empty. A swap says what both agreed on and is printed with the roster.\nFor counters that work by shifts, make the shifts (day, night, off) and a rotation under Shifts, then choose Rotate and the people in order; or type the digits of the shifts in the cells of people. Who has a shift is judged by it alone, whatever timetable and holidays say; a night counts for the day it begins, a day off asks for nothing. Overlaps, short rest and nights nobody has are listed too.\nNoon and weekend duties ask for punches. Duty logs hold what each leader hands on, fixed after the next day, printed day by day.',
    },
    punches: {
      title: '5. Punches',
      text: 'Choose the files of the machines on Import punches; the format is found by content, and a preview comes first. Every line is accounted for: accepted, duplicate, quarantined (clock errors, future dates) or rejected; the last two with reason and raw line, also as Excel. Ids of nobody wait under Attendance ids; once assigned their punches count. The list of people a machine exports is read there too: it proposes people by number, name and pinyin, and assigns who is checked and confirmed; doubtful names are marked. Earlier imports are under Import history.\nA file that names no machine waits until one is chosen. Lines held back for a jump of the clock can be released with a reason; lines that prove useless are marked as not used, and the month close no longer asks about them. Ids of cleaners or guards can be set aside as nobody’s. Both can be taken back. Clear the password of a workbook before importing it.\nData counts as complete up to the last punch of each machine; where nobody punched at the end of the month, declare the data complete under Machines, and give machines out of use their last day.',
    },
    sources: {
      title: '6. Unknown tables and watched folders',
      text: 'Where a table is not known, name its columns once: files with the same headings are then read by themselves; layouts are changed or deleted under Machines.\nUnder Machines – Watched folders a folder or stick is watched: new files in it are imported by themselves, while somebody who may import is logged in and the screen is not locked; the files are not changed. What cannot be imported is listed with the reason and can be tried again; a stick that comes back is watched on. In the log the author of such imports is the program.',
    },
    exceptions: {
      title: '7. Today, month sheet, exceptions',
      text: 'Nothing is judged before its data is there. Today opens on today or the last workday with data, says which machine people still wait for, and is a picture of the windows: one is left empty only when A post and B post are both away and nobody stands in; arrows move, Enter names its people. The Month sheet has everyone on every day; Enter on a cell shows punches, leave and decisions. Choose cells with Shift or the mouse and settle them together with Ctrl+Enter, which first says what will be settled and what not; U takes it back.\nSettle each exception: confirm, excuse, outing, correct, signed by hand or training, always with a reason, a correction also with proof, a sign-in on paper with its witness. Who goes out is written down under Outings or in the story of the day, with out and back time, or imported from Excel; without a back time nobody is taken to be back.\nHow many corrections a person may have, the signs of the month sheet and failures of machines are under Attendance settings. Raw punches never change, and a decision can be revoked. What is unsettled at the close counts as judged and can then only be corrected by an adjustment, or after the chief has reopened the month. Whole history shows everything on record about one person.',
    },
    leave: {
      title: '8. Leave and return',
      text: 'Request, decision, departure, extension and return are one record, with its certificates, and the slip can be printed; a paper slip is entered with P: initials and Tab for the person, a digit for the kind, days and times as digits, the window manager is filled in, Ctrl+Enter saves and begins the next. Length, balance and signatures show while it is typed. Drafts are kept, and what was sent back can be sent again.\nA leave approved after it began without notice before it is found by the program, and so is an overdue return. Enter the time the person was really back: the length of the leave follows it. An overdue return that the office accepts with a reason is no absence. An extension is judged by its own approval.\nA window manager begins with what waits for them, and sees and signs the own window only. A stand-in is of the window or of one that lends its people; a window of one person gets somebody from the home unit. The leave calendar shows who is away at each window, and marks days below the lowest number.\nThe chief sets kinds and the approval matrix from a day on; the matrix is checked for lengths left out or decided twice while it is edited. Since when people work comes in with the roster file (a month will do) or is entered under Balances; look at the preview and open the year at once; weekend duty becomes time in lieu once confirmed; Check lists what does not fit and how to mend it.',
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
      title: '13. Evidence, measures and rectification',
      text: 'Pictures, recordings and papers are attached to incidents and leave, told by their content (recordings up to 512 MB, the rest up to 64 MB; a renamed program is refused), kept as they are and checked when opened; copies saved to another place take them along. What was withdrawn stays.\nTalks, bulletins, letters and referrals are registered under Measures with their day and paper.\nAn order to put something right is issued at a finding, an incident or a complaint, or under Rectification, and printed with its receipt slip. A deadline on a day of rest ends on the next working day. The window reports with photos, the office checks and looks again: what was put right is closed, what was not is opened anew. An overdue order goes up to the window, the unit and the leader; the days are set under Deadlines. Each missed deadline counts once, on the day it was taken up or the late report came, and each failed re-check once, where the rulebook has a clause.\nA campaign has one list of problems, by hand or from Excel, closed one by one.',
    },
    complaints: {
      title: '14. Complaints',
      text: 'Complaints by phone, letter, box, hotline or from other bodies are registered under Complaints; their limits follow the kind and the working days. A window is charged to answer; the reply is accepted or sent back; what is overdue is urged, and a limit that still runs can be extended with a reason. Each point can be decided on its own, partly true and partly by circumstances. Apology and call follow, and a complaint with a name is closed after a call only. What is true or partly true can become an incident; both are one act and are not charged twice.\nWho complained is kept apart and shown to the office only, each look in the change log; names and numbers typed elsewhere are taken out, and lists, slips and statistics have none. Statistics add up months, channels, categories and windows; kinds and categories set the limits.',
    },
    evaluation: {
      title: '15. Ballots and marks',
      text: 'Evaluation rounds go by source (mutual, public, supervisors, devices and others): choose whom they are about, aspects, levels and weights, and enter how many sheets were issued and returned. Ballots are typed by digit keys, entered as counts made by hand, or imported from tables and rating devices; a file is not taken twice, and with one wrong row nothing of it is. Invalid ones have a reason. What does not add up is listed.\nScore, satisfaction and place are worked out and the formula is shown. A finished round counts in the month of its last day and is fixed; until the close it can be opened again with a reason. Of mutual rounds only who has handed in is kept, linked to no ballot, and shown to the chief and auditors only.\nParts of a rulebook that raters mark (deputy heads, window managers, windows mutually) or other bodies compute are entered under “Marks”, month by month: at the left each part that is due and how far it is, at the right a row for whoever is rated and a column for each rater, a number in a cell, half points allowed. Type, paste a block from Excel, or download the sheet and import it; with one wrong row nothing is taken. “Raters” names them and says why somebody is absent, who then owes nothing; windows do not rate themselves; a score of another body has its document. Changing a mark needs a reason. Of a secret rating the chief alone enters single marks, the chief and auditors alone see them; papers, exports and the log have counts and means. What is missing stands on the check list before the close and is treated as the rulebook says; later marks are filed as adjustments.',
    },
    cases: {
      title: '16. Cases, supervised tasks and analysis',
      text: '“Cases by month” holds for each window the cases handled, on time (early ones included), overdue and returned, and the items due and entered; fill in two of handled, on time and overdue and the third follows. 0 means none, empty means not reported: a window without cases has no rate, neither 0 nor 100 %. Type, paste a block from Excel, or import a sheet: every problem is listed first, one error imports nothing, and the same sheet again updates. Changing saved figures needs a reason and is kept on record; a closed month cannot change.\nCases beyond their limit are registered one by one under “Overdue cases”; each counts in the month it was found, for the person too when one is named, and never a second time by number. Excusing needs a decider and a reason.\n“Supervised tasks” come from instructions, meetings, documents and proposals, with an owner and a deadline; progress, urging, extensions with a reason and the end are noted. The home page reminds. Urged after the deadline, ended late or not achieved, each deadline counts once.\n“Analysis” shows findings by month, item, window and hour, own checks against those from outside, people found repeatedly and how long complaints are open; each part opens its list, each picture can be saved, exported and printed. Dismissed findings are left out.',
    },
    assessment: {
      title: '17. Monthly assessment and close',
      text: 'While a month is open the page shows a draft from the present data. Look at the check list: what blocks the close must be done, warnings must be accepted. The chief closes: attendance and facts are frozen, persons and windows computed by the rulebook in force, and a backup saved. Double click a row to see why: clause, fact, calculation and running total, and what was not charged with its reason; a fact opens its punches, photos, leave, complaint, ballots or meeting. What if… beside a clause moves its points and shows score, rank and grade without saving.\nEarly warnings names who is one step from a worse grade, a limit or a conversion. A window manager sees the scores of the own window only. Rulebooks shows the rules. A version in force is never edited: copy it to a draft, change figures and choices where they stand in the sentences of its cards, the rest below them. It is saved and checked as you write; what is missing, doubled or not stated is listed above, one click away. Ctrl+Z undoes, Alt and arrows move a card, Ctrl+F finds one. The chief puts it in force from its date; earlier months stay. Two versions can be compared and printed, a rulebook printed as the official text, and files exported and imported; a file with errors opens as a draft.\nTry a rulebook computes any version, draft or file against one or more months beside the official results: whose score, grade and rank would move, the sums by clause, and each difference side by side. No month is changed.',
    },
    review: {
      title: '18. Review, confirmation, signature',
      text: 'The chief begins the review: statements and objections are entered and decided one by one, and every waiver has its reason and stands in a list that can be printed. Nothing is confirmed while objections are open. The leader signs after the chief confirmed, or a signature on paper is registered.\nBefore the papers are issued the chief can reopen the month with a reason; afterwards they are made void first. Every close leaves a version that can be compared.',
    },
    adjustments: {
      title: '19. Adjustments',
      text: 'A closed month is not changed. Late leave, corrections, incidents and appeals are filed as adjustments: computed with the facts and rules of their month, shown before they are saved, and charged in the next open one. One fact is adjusted once; it can be taken back until the month that charges it is closed.',
    },
    awards: {
      title: '20. Quarters, years and awards',
      text: 'Quarter and year roll the months up as the rulebook says (mean, sum, or weighted by days in post), with awards won, what bars from awards, and what was reached over several months or years. Months that are not confirmed are named: their scores may still change.\nAwards lists what the rulebooks provide for the year. Once all months of a period are confirmed the chief opens an award: its candidates are frozen, and later changes do not reach them. Places by rank are given at once; for a vote or a meeting the day, how it was decided and the votes are entered, and nobody with more votes can be passed over. The list says of everybody why they were chosen or not. Adding or removing somebody beside the rule needs a reason, which the list shows with the name of who did it. A published list cannot be changed, only made void and opened anew; void lists are kept.',
    },
    papers: {
      title: '21. Papers',
      text: 'Once the results are signed the chief issues the papers: notices and bulletin are numbered, sealed, and the originals kept; a reprint years later is the same paper. Until then papers are marked as drafts. A wrong one can be made void and issued anew, or all of a month made void; void papers are kept and marked.\nEach can be printed or saved as PDF, or all saved at once; the attendance bulletin adds up units and windows and names whom the rulebook charged; the month sheet is printed and goes to Excel. Exceptions are settled one by one and never come from a workbook. Export list and Print list under each table give it as filtered and sorted on screen.',
    },
    safety: {
      title: '22. Safe data',
      text: 'A checked backup is made at the first start of each day and at each close; the last ten stay. They are on the same computer, so save one to another disk regularly; it takes the evidence along.\nEvery change is in the change log, each field as it was and as it became; the program has no way to edit it. The database is not encrypted: keep the computer and the backups safe. Lock the screen with Ctrl+L when you leave; it locks itself after the idle time in the center settings. Forgotten passwords are reset by the administrator.',
    },
    keyboard: {
      title: '23. Keyboard',
      text: 'Press ? for all keys: Ctrl+K opens a page or a person by name, Alt+digit opens a section, / goes to the search box, arrows choose a row, Enter opens it. Sections at the left fold. The keys of Exceptions stand at the top of that page. Names are found by pinyin initials: zs finds Zhang San.',
    },
  },
};
