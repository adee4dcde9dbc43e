CREATE TABLE account (
        id integer primary key,
        username text not null,
        -- lower-cased user name: what must be unique
        username_key text not null unique,
        display_name text not null,
        password_hash text not null,
        staff_id integer references staff (id),
        disabled integer not null default 0,
        must_change_password integer not null default 0,
        failed_count integer not null default 0,
        locked_until integer,
        last_login_at integer,
        created_at integer not null
      ) strict;

CREATE TABLE account_role (
        account_id integer not null references account (id),
        role text not null,
        primary key (account_id, role)
      ) strict, without rowid;

CREATE TABLE assessment_result (
        id integer primary key,
        month text not null references month_period (month),
        subject text not null,
        subject_id integer not null,
        name text not null,
        rulebook_id integer not null references rulebook (id),
        base integer not null,
        score integer not null,
        grade text not null,
        rank integer not null,
        -- lines, what was not charged and why, names as they were that month
        detail text not null,
        unique (month, subject, subject_id)
      ) strict;

CREATE TABLE attachment (
    id integer primary key,
    -- which kind of record carries it, and which one
    owner_kind text not null,
    owner_id integer not null,
    sha256 text not null,
    -- the true type by its content
    type text not null,
    bytes integer not null,
    -- what the file was called where it came from
    name text not null,
    note text not null default '',
    added_by integer not null references account (id),
    added_at integer not null,
    -- a withdrawn file stays stored
    withdrawn_by integer references account (id),
    withdrawn_at integer,
    withdrawn_reason text not null default ''
  ) strict;

CREATE TABLE attendance_setting (
        id integer primary key check (id = 1),
        -- corrected punches a person may have in a month; null: as many as are proved
        correction_limit integer,
        -- signs of the month sheet the office chose itself, as json
        glyphs text not null
      ) strict;

CREATE TABLE audit_log (
        id integer primary key,
        at integer not null,
        account_id integer references account (id),
        account_name text not null,
        operation text not null,
        entity text not null,
        entity_id text not null,
        before text,
        after text,
        reason text,
        -- digest over this row and the one before it; filled by the one place that writes rows
        chain text
      ) strict;

CREATE TABLE award_override (
        round_id integer not null references award_round (id),
        subject_id integer not null,
        action text not null,
        reason text not null,
        account_id integer not null references account (id),
        at integer not null,
        primary key (round_id, subject_id)
      ) strict, without rowid;

CREATE TABLE award_round (
        id integer primary key,
        subject text not null,
        -- code of the award in its rulebook
        award text not null,
        -- 2026-03, 2026-Q1 or 2026
        period text not null,
        rulebook_id integer not null references rulebook (id),
        state text not null,
        -- rule, candidates with their numbers, and what gate and quota made of them, as JSON
        frozen text not null,
        -- of the vote or meeting: day, words, votes, who was picked, as JSON
        decision text not null,
        publish_date text,
        void_reason text not null default '',
        created_by integer not null references account (id),
        created_at integer not null
      ) strict;

CREATE TABLE award_winner (
        round_id integer not null references award_round (id),
        subject_id integer not null,
        name text not null,
        won_by text not null,
        primary key (round_id, subject_id)
      ) strict, without rowid;

CREATE TABLE calendar_day (
        date text primary key,
        kind text not null,
        name text not null,
        source text not null
      ) strict, without rowid;

CREATE TABLE case_month (
        month text not null,
        window_id integer not null references window (id),
        -- null where nothing was reported
        handled integer,
        on_time integer,
        early integer,
        overdue integer,
        returned integer,
        due integer,
        entered integer,
        note text not null default '',
        saved_by integer not null references account (id),
        saved_at integer not null,
        primary key (month, window_id)
      ) strict, without rowid;

CREATE TABLE case_month_change (
        id integer primary key,
        month text not null,
        window_id integer not null references window (id),
        -- JSON of figures and note
        before text not null,
        after text not null,
        reason text not null,
        by_account integer not null references account (id),
        at integer not null
      ) strict;

CREATE TABLE center (
        id integer primary key check (id = 1),
        name text not null,
        short_name text not null,
        supervision_office text not null,
        phone text not null default '',
        address text not null default '',
        idle_minutes integer not null default 15,
        demo integer not null default 0,
        created_at integer not null
      ) strict;

CREATE TABLE complainant (
    complaint_id integer primary key references complaint (id),
    name text not null,
    phone text not null default '',
    contact text not null default ''
  ) strict;

CREATE TABLE complaint (
    id integer primary key,
    -- 2026-0012, for papers and talk
    no text not null unique,
    channel text not null,
    kind_code text not null references complaint_kind (code),
    category_code text not null references complaint_category (code),
    named integer not null,
    subject text not null,
    description text not null,
    -- who passed it on, and under which number
    source_body text not null default '',
    source_no text not null default '',
    staff_id integer references staff (id),
    window_id integer references window (id),
    unit_id integer references unit (id),
    occurred_on text,
    received_at integer not null,
    -- an earlier complaint about the same matter
    repeat_of integer references complaint (id),
    state text not null,
    -- who answers for the reply, as the slip names them
    handler text not null default '',
    demand text not null default '',
    assigned_on text,
    reply_due text,
    close_due text not null,
    replied_on text,
    returns integer not null default 0,
    urged_on text,
    verdict text,
    verdict_on text,
    verdict_reason text not null default '',
    apology text,
    apology_on text,
    satisfaction text,
    called_on text,
    closed_on text,
    created_by integer not null references account (id),
    created_at integer not null
  ) strict;

CREATE TABLE complaint_allegation (
    id integer primary key,
    complaint_id integer not null references complaint (id),
    position integer not null,
    text text not null,
    verdict text,
    finding text not null default ''
  ) strict;

CREATE TABLE complaint_category (
    code text primary key,
    name text not null,
    position integer not null,
    active integer not null default 1
  ) strict, without rowid;

CREATE TABLE complaint_kind (
    code text primary key,
    name text not null,
    -- working days for the reply of the window, and for the whole matter
    reply_days integer not null,
    close_days integer not null,
    position integer not null,
    active integer not null default 1
  ) strict, without rowid;

CREATE TABLE complaint_step (
    id integer primary key,
    complaint_id integer not null references complaint (id),
    type text not null,
    on_date text not null,
    at integer not null,
    by_account integer not null references account (id),
    -- who replied, called or apologised
    person text not null default '',
    text text not null default '',
    -- the limit set by the step, and the one before
    due text,
    due_before text,
    result text not null default ''
  ) strict;

CREATE TABLE consequence (
    id integer primary key,
    incident_id integer not null references incident (id),
    kind text not null,
    target text not null,
    -- who or what it falls on, where the register knows them; else the name alone
    staff_id integer references staff (id),
    unit_id integer references unit (id),
    target_name text not null,
    reason text not null default '',
    decided_on text not null,
    decided_by integer not null references account (id),
    due_on text,
    executed_on text,
    -- number of the paper it was carried out with
    paper_no text not null default '',
    note text not null default '',
    cancelled_reason text not null default ''
  ) strict;

CREATE TABLE data_declaration (
        id integer primary key,
        until_date text not null,
        reason text not null,
        account_id integer not null references account (id),
        at integer not null
      ) strict;

CREATE TABLE day_notice (
        id integer primary key,
        name text not null,
        from_date text not null,
        to_date text not null,
        -- whom it is for and what it does, as json
        scope text not null,
        effect text not null,
        account_id integer not null references account (id),
        at integer not null,
        revoked_at integer,
        revoked_by integer references account (id),
        revoke_reason text not null default ''
      ) strict;

CREATE TABLE device (
        code text primary key,
        name text not null default '',
        first_at integer not null,
        retired_on text
      ) strict, without rowid;

CREATE TABLE device_clock (
        id integer primary key,
        device text not null references device (code),
        from_date text not null,
        to_date text,
        ahead_seconds integer not null,
        reason text not null,
        account_id integer not null references account (id),
        at integer not null
      ) strict;

CREATE TABLE device_failure (
        id integer primary key,
        -- code of the machine; empty: every machine
        device text not null default '',
        from_at integer not null,
        to_at integer not null,
        reason text not null,
        account_id integer not null references account (id),
        at integer not null,
        revoked_at integer,
        revoked_by integer references account (id)
      ) strict;

CREATE TABLE discipline_item (
        code text primary key,
        name text not null,
        synonyms text not null default '',
        pinyin text not null,
        active integer not null default 1
      ) strict, without rowid;

CREATE TABLE discipline_term (
    item_code text not null references discipline_item (code),
    valid_from text not null,
    class text not null,
    severity text not null,
    veto integer not null,
    -- the clause it is usually charged under, as printed
    clause text not null default '',
    -- when rules leave it free, in their words
    exemption text not null default '',
    primary key (item_code, valid_from)
  ) strict, without rowid;

CREATE TABLE document (
        id integer primary key,
        kind text not null,
        month text not null,
        year integer not null,
        serial integer,
        number text not null default '',
        subject_id integer,
        title text not null,
        html text not null,
        digest text not null,
        seal_code text not null,
        issued_at integer not null,
        issued_by integer not null references account (id)
      , voided_at integer, voided_by integer references account (id), void_reason text not null default '') strict;

CREATE TABLE duty (
        id integer primary key,
        date text not null,
        -- noon, weekend, leader or standin
        kind text not null,
        -- null for a duty leader
        window_id integer references window (id),
        staff_id integer not null references staff (id),
        start_minute integer not null,
        end_minute integer not null,
        -- whom a stand-in replaces
        for_staff_id integer references staff (id),
        note text not null default '',
        created_by integer not null references account (id),
        created_at integer not null
      , shift_id integer references shift (id)) strict;

CREATE TABLE duty_change (
        id integer primary key,
        -- assign, edit, move, remove, swap, copy, rotate or import
        kind text not null,
        -- what both agreed on, for a swap
        note text not null default '',
        -- first and last day that the change touches
        from_date text not null,
        to_date text not null,
        -- the duties as they were and as they became, JSON
        before text not null,
        after text not null,
        account_id integer not null references account (id),
        changed_at integer not null,
        undone_at integer
      ) strict;

CREATE TABLE duty_log (
        id integer primary key,
        date text not null unique,
        -- the duty leader who answers for the day and signs
        leader_id integer not null references staff (id),
        weather text not null default '',
        visitors integer,
        handover text not null default '',
        incidents text not null default '',
        other text not null default '',
        signed_at integer,
        created_by integer not null references account (id),
        created_at integer not null,
        changed_at integer not null
      ) strict;

CREATE TABLE evaluation_ballot (
        id integer primary key,
        round_id integer not null references evaluation_round (id),
        batch_id integer not null references evaluation_batch (id),
        -- number of the sheet in its round
        seq integer not null,
        -- whom it rates; an invalid sheet may name nobody
        window_id integer references window (id),
        staff_id integer references staff (id),
        -- a digit per aspect: 1 is the first level, 0 no answer
        answers text not null,
        -- why it does not count; null when valid
        invalid text,
        note text not null default '',
        -- the press on a rating device it came from: the same press is taken once
        press text
      ) strict;

CREATE TABLE evaluation_batch (
        id integer primary key,
        round_id integer not null references evaluation_round (id),
        -- typed sheet by sheet, counted by hand, or a file
        kind text not null,
        label text not null,
        file_sha text,
        entered_by integer not null references account (id),
        entered_at integer not null
      ) strict;

CREATE TABLE evaluation_return (
        round_id integer not null references evaluation_round (id),
        staff_id integer not null references staff (id),
        primary key (round_id, staff_id)
      ) strict, without rowid;

CREATE TABLE evaluation_round (
        id integer primary key,
        title text not null,
        -- who rates
        source text not null,
        -- windows or persons
        target text not null,
        from_date text not null,
        -- the round counts in the month of its last day
        to_date text not null,
        -- null when sheets cannot be counted out (newspaper, device)
        issued integer,
        returned integer,
        -- what is asked and what may be answered, as JSON; weights and coefficients in hundredths
        aspects text not null,
        levels text not null,
        rounding text not null,
        cap integer,
        tie text not null,
        note text not null default '',
        finished_at integer,
        finished_by integer references account (id),
        created_by integer not null references account (id),
        created_at integer not null
      ) strict;

CREATE TABLE evaluation_total (
        id integer primary key,
        round_id integer not null references evaluation_round (id),
        batch_id integer not null references evaluation_batch (id),
        window_id integer references window (id),
        staff_id integer references staff (id),
        valid integer not null,
        -- sheets by reason, as JSON
        invalid text not null,
        -- votes by aspect and level, as JSON
        votes text not null
      ) strict;

CREATE TABLE incident (
        id integer primary key,
        staff_id integer references staff (id),
        window_id integer references window (id),
        -- why no person is named (问事必问人): empty when one is
        no_person_reason text not null default '',
        date text not null,
        -- minute of day; null when only the day is known
        minute integer,
        item_code text not null references discipline_item (code),
        source text not null,
        place text not null default '',
        description text not null default '',
        -- hundredths, when the clause leaves a range to the recorder
        points integer,
        points_reason text not null default '',
        -- recorded, confirmed or dismissed
        state text not null,
        decision_reason text not null default '',
        decided_by integer references account (id),
        decided_at integer,
        created_by integer not null references account (id),
        created_at integer not null
      , event_id integer not null default 0, witnesses text not null default '', amount integer, corrected_on text, bulletin_no text not null default '', check_id integer references round_check (id), complaint_id integer, cause_id integer references incident (id), notified_at integer, notified_by integer references account (id), notice_way text, answer_by text, answered_at integer, answered_name text not null default '', statement text not null default '', outcome text, ground text, decided_item text references discipline_item (code), decided_points integer, merged_into integer references incident (id), appeal_by text, appealed_at integer, appeal_name text not null default '', appeal text not null default '', resolved_at integer, resolved_by integer references account (id), resolution text not null default '', finished_at integer) strict;

CREATE TABLE incident_procedure (
    valid_from text primary key,
    notice_required integer not null,
    answer_days integer not null,
    appeal_days integer not null,
    clause text not null default ''
  ) strict, without rowid;

CREATE TABLE inspection_round (
    id integer primary key,
    kind text not null,
    -- people knew of it
    announced integer not null,
    team_id integer references inspection_team (id),
    campaign text not null default '',
    area text not null default '',
    planned_on text,
    -- planned, running, paused, done or cancelled
    state text not null,
    started_at integer,
    paused_at integer,
    ended_at integer,
    note text not null default '',
    cancel_reason text not null default '',
    created_by integer not null references account (id),
    created_at integer not null
  ) strict;

CREATE TABLE inspection_team (
    id integer primary key,
    name text not null unique,
    active integer not null default 1
  ) strict;

CREATE TABLE inspection_team_member (
    team_id integer not null references inspection_team (id),
    inspector_id integer not null references inspector (id),
    primary key (team_id, inspector_id)
  ) strict, without rowid;

CREATE TABLE inspector (
    id integer primary key,
    kind text not null,
    name text not null,
    pinyin text not null,
    org text not null default '',
    phone text not null default '',
    area text not null default '',
    -- 聘期; null is open
    term_from text,
    term_to text,
    -- hands in a report twice a month
    reports integer not null default 0,
    note text not null default '',
    active integer not null default 1
  ) strict;

CREATE TABLE item_exemption (
    id integer primary key,
    item_code text not null references discipline_item (code),
    -- everybody at a window, or one person
    window_id integer references window (id),
    staff_id integer references staff (id),
    from_date text not null,
    until_date text,
    reason text not null
  ) strict;

CREATE TABLE leave_batch (
        id integer primary key,
        staff_id integer not null references staff (id),
        -- annual or swap
        account text not null,
        -- entitlement, step_up, duty, carry or manual
        source text not null,
        -- year, duty or entry it comes from: nothing is given twice
        ref text not null,
        valid_from text not null,
        expires_on text,
        note text not null default '',
        unique (staff_id, account, source, ref)
      ) strict;

CREATE TABLE leave_cover (
        window_id integer primary key references window (id),
        minimum integer not null,
        -- windows that lend a substitute, as json
        partners text not null
      ) strict;

CREATE TABLE leave_delegate (
        id integer primary key,
        from_account integer not null references account (id),
        to_account integer not null references account (id),
        from_date text not null,
        to_date text not null,
        reason text not null,
        created_by integer not null references account (id),
        created_at integer not null,
        removed_at integer
      ) strict;

CREATE TABLE leave_entry (
        id integer primary key,
        batch_id integer not null references leave_batch (id),
        -- grant, use, cancel, expire, carry or adjust
        kind text not null,
        -- negative takes away
        half_days integer not null,
        leave_id integer references leave_request (id),
        at integer not null,
        account_id integer not null references account (id),
        reason text not null default ''
      ) strict;

CREATE TABLE leave_extension (
        id integer primary key,
        leave_id integer not null references leave_request (id),
        from_at integer not null,
        to_at integer not null,
        reason text not null,
        -- submitted, approved or refused
        state text not null,
        asked_at integer not null,
        asked_by integer not null references account (id),
        notified_at integer,
        notified_to text not null default '',
        decided_at integer
      ) strict;

CREATE TABLE leave_kind (
        id integer primary key,
        code text not null,
        effective_from text not null,
        -- the rule as json
        definition text not null,
        created_by integer not null references account (id),
        created_at integer not null,
        unique (code, effective_from)
      ) strict;

CREATE TABLE leave_matrix (
        id integer primary key,
        name text not null,
        effective_from text not null unique,
        -- rows as json
        definition text not null,
        created_by integer not null references account (id),
        created_at integer not null
      ) strict;

CREATE TABLE leave_profile (
        staff_id integer primary key references staff (id),
        -- 参加工作时间
        work_since text,
        unit_since text,
        unit_until text,
        school_holidays integer not null default 0,
        note text not null default ''
      ) strict;

CREATE TABLE leave_request (
        id integer primary key,
        staff_id integer not null references staff (id),
        kind text not null,
        start_at integer not null,
        end_at integer not null,
        reason text not null default '',
        substitute_id integer references staff (id),
        -- submitted, approved, refused or cancelled
        state text not null,
        submitted_at integer not null,
        notified_at integer,
        notified_to text not null default '',
        approver_name text not null default '',
        decided_at integer,
        decided_by integer references account (id),
        decision_note text not null default '',
        -- 销假: when the person was really back
        returned_at integer,
        returned_by integer references account (id),
        created_by integer not null references account (id),
        version integer not null default 1
      , own_kind text, handover text not null default '', stand_in text not null default '', notified_how text not null default '', round integer not null default 1, departed_at integer, overdue_settled integer not null default 0, overdue_reason text not null default '') strict;

CREATE TABLE leave_setting (
        id integer primary key check (id = 1),
        definition text not null
      ) strict;

CREATE TABLE leave_signer (
        -- division or leader
        role text not null,
        account_id integer not null references account (id),
        -- ids of windows as json; empty for all
        windows text not null,
        primary key (role, account_id)
      ) strict;

CREATE TABLE leave_step (
        id integer primary key,
        leave_id integer not null references leave_request (id),
        -- null for the request itself
        extension_id integer references leave_extension (id),
        round integer not null,
        seq integer not null,
        -- manager, office, chief, division, leader, unit or any
        role text not null,
        -- waiting, approved, sent_back or refused
        state text not null,
        by_name text not null default '',
        account_id integer references account (id),
        -- whose right a delegate used
        for_account_id integer references account (id),
        at integer,
        note text not null default '',
        on_paper integer not null default 0
      ) strict;

CREATE TABLE machine_mapping (
        id integer primary key,
        machine_user_id integer not null references machine_user (id),
        -- null: what is nobody's of this id is not asked about, as of a cleaner or a trial card; reason says why
        staff_id integer references staff (id),
        -- wall ms, until_at excluded; 0 and the end of year 9999 for no limit
        from_at integer not null,
        until_at integer not null,
        reason text not null default ''
      ) strict;

CREATE TABLE machine_user (
        id integer primary key,
        -- text as the machine writes it: 0147 is not 147
        machine_id text not null unique,
        name text
      ) strict;

CREATE TABLE mark (
        giver_id integer not null references mark_giver (id),
        item text not null,
        subject_id integer not null,
        -- hundredths; null for a rater who declined
        score integer,
        saved_by integer not null references account (id),
        saved_at integer not null,
        primary key (giver_id, item, subject_id)
      ) strict, without rowid;

CREATE TABLE mark_giver (
        id integer primary key,
        month text not null,
        -- person, window or unit
        subject text not null,
        -- rating or score
        type text not null,
        -- the part of the rulebook, of a score its item
        code text not null,
        -- the kind of rater; empty for a score
        rater text not null,
        -- empty where the kind as a whole gives one mark
        name text not null default '',
        -- the subject this rater is, for whoever does not rate themselves
        own_id integer,
        -- why nothing comes from them; empty when something is due
        absent text not null default '',
        doc_no text not null default '',
        doc_date text,
        position integer not null default 0,
        created_by integer not null references account (id),
        created_at integer not null,
        unique (month, subject, type, code, rater, name)
      ) strict;

CREATE TABLE meeting (
        id integer primary key,
        title text not null,
        kind text not null,
        -- only important ones are charged
        important integer not null,
        date text not null,
        start_minute integer not null,
        end_minute integer not null,
        place text not null default '',
        note text not null default '',
        -- everyone, windows or persons
        scope text not null,
        -- until when windows report who comes; null when nothing is to be reported
        report_due_at integer,
        report_about text not null default '',
        created_by integer not null references account (id),
        created_at integer not null
      ) strict;

CREATE TABLE meeting_attendee (
        meeting_id integer not null references meeting (id),
        staff_id integer not null references staff (id),
        -- null until marked
        mark text,
        reason text not null default '',
        marked_by integer references account (id),
        marked_at integer,
        primary key (meeting_id, staff_id)
      ) strict, without rowid;

CREATE TABLE meeting_report (
        meeting_id integer not null references meeting (id),
        window_id integer not null references window (id),
        -- null until settled
        state text,
        reason text not null default '',
        marked_by integer references account (id),
        marked_at integer,
        primary key (meeting_id, window_id)
      ) strict, without rowid;

CREATE TABLE meeting_window (
        meeting_id integer not null references meeting (id),
        window_id integer not null references window (id),
        primary key (meeting_id, window_id)
      ) strict, without rowid;

CREATE TABLE month_adjustment (
        id integer primary key,
        about_month text not null references month_period (month),
        charge_month text not null,
        date text,
        staff_id integer references staff (id),
        window_id integer references window (id),
        clause text not null,
        -- how the facts of the closed month change; the points typed when it cannot be recomputed
        change text not null,
        -- the same fact is adjusted once
        change_key text not null,
        reason text not null,
        proof text not null,
        decider text not null,
        objection_id integer references month_objection (id),
        created_by integer not null references account (id),
        created_at integer not null,
        revoked_by integer references account (id),
        revoked_at integer,
        revoke_reason text not null default ''
      ) strict;

CREATE TABLE month_adjustment_line (
        adjustment_id integer not null references month_adjustment (id),
        subject text not null,
        subject_id integer not null,
        name text not null,
        points integer not null,
        -- scores of the closed month without and with the late fact; null when typed
        score_before integer,
        score_after integer,
        primary key (adjustment_id, subject, subject_id)
      ) strict, without rowid;

CREATE TABLE month_attendance (
        month text not null references month_period (month),
        staff_id integer not null references staff (id),
        days text not null,
        primary key (month, staff_id)
      ) strict, without rowid;

CREATE TABLE month_event (
        id integer primary key,
        month text not null,
        from_state text not null,
        to_state text not null,
        at integer not null,
        account_id integer not null references account (id),
        reason text not null default ''
      ) strict;

CREATE TABLE month_fact (
        month text not null references month_period (month),
        fact_id text not null,
        fact text not null,
        primary key (month, fact_id)
      ) strict, without rowid;

CREATE TABLE month_objection (
        id integer primary key,
        month text not null references month_period (month),
        -- statement or objection; only an open objection holds the month up
        kind text not null,
        subject text not null,
        subject_id integer not null,
        fact_id text,
        text text not null,
        filed_by text not null,
        filed_on text not null,
        state text not null,
        decision_reason text not null default '',
        decided_by integer references account (id),
        decided_at integer,
        created_by integer not null references account (id),
        created_at integer not null
      ) strict;

CREATE TABLE month_period (
        month text primary key,
        state text not null,
        person_rulebook_id integer,
        window_rulebook_id integer,
        -- digest over the frozen facts and results, printed as the seal code
        digest text,
        changed_at integer not null,
        changed_by integer not null references account (id)
      , unit_rulebook_id integer) strict, without rowid;

CREATE TABLE month_review (
        month text primary key references month_period (month),
        from_date text not null,
        to_date text not null,
        note text not null default '',
        account_id integer not null references account (id),
        at integer not null
      ) strict, without rowid;

CREATE TABLE month_signature (
        month text primary key references month_period (month),
        -- account: the leader's own act; paper: a signature on paper, registered
        mode text not null,
        signer text not null,
        signed_on text not null,
        note text not null default '',
        account_id integer not null references account (id),
        at integer not null
      ) strict, without rowid;

CREATE TABLE month_version (
        id integer primary key,
        month text not null references month_period (month),
        no integer not null,
        -- close or review
        cause text not null,
        digest text not null,
        -- results and facts, compressed
        content blob not null,
        account_id integer not null references account (id),
        at integer not null,
        unique (month, no)
      ) strict;

CREATE TABLE month_waiver (
        id integer primary key,
        month text not null references month_period (month),
        subject text not null,
        subject_id integer not null,
        -- full: the fact costs nobody anything; part: so many points are given back to the subject
        kind text not null,
        fact_id text,
        points integer,
        reason text not null,
        objection_id integer references month_objection (id),
        created_by integer not null references account (id),
        created_at integer not null,
        revoked_by integer references account (id),
        revoked_at integer,
        revoke_reason text not null default ''
      ) strict;

CREATE TABLE outing (
        id integer primary key,
        staff_id integer not null references staff (id),
        -- outing or training
        kind text not null,
        out_at integer not null,
        -- when the person should be back; null when nobody said
        due_at integer,
        -- null while nobody knows: then the person is not taken to be back
        back_at integer,
        place text not null default '',
        reason text not null,
        allowed_by text not null default '',
        account_id integer not null references account (id),
        at integer not null,
        closed_by integer references account (id),
        revoked_at integer,
        revoked_by integer references account (id)
      ) strict;

CREATE TABLE overdue_case (
        id integer primary key,
        case_no text not null unique,
        matter text not null,
        window_id integer not null references window (id),
        staff_id integer references staff (id),
        due_on text not null,
        -- null while it is still not done
        done_on text,
        -- the day it was found: the month it counts in
        found_on text not null,
        reason text not null default '',
        -- who decided that it is not charged; empty when it is
        excused_by text not null default '',
        excused_reason text not null default '',
        excused_on text,
        created_by integer not null references account (id),
        created_at integer not null
      ) strict;

CREATE TABLE posting (
        id integer primary key,
        staff_id integer not null references staff (id),
        window_id integer not null references window (id),
        -- A or B (AB岗)
        duty text not null,
        -- clerk or manager (窗口负责人)
        post text not null,
        start_date text not null,
        end_date text
      , start_minute integer not null default 0) strict;

CREATE TABLE punch (
        id integer primary key,
        machine_user_id integer not null references machine_user (id),
        at integer not null,
        import_id integer not null references punch_import (id),
        line integer not null,
        device text not null,
        direction text,
        verify text,
        raw text not null
      ) strict;

CREATE TABLE punch_coverage (
        import_id integer not null references punch_import (id),
        device text not null,
        first_at integer not null,
        last_at integer not null,
        primary key (import_id, device)
      ) strict, without rowid;

CREATE TABLE punch_import (
        id integer primary key,
        file_name text not null,
        sha256 text not null,
        bytes integer not null,
        format text not null,
        encoding text not null,
        state text not null,
        -- its punches have ids from here on; while it runs, whatever has such an id is not there yet
        first_punch_id integer not null,
        read_count integer not null default 0,
        accepted integer not null default 0,
        duplicate integer not null default 0,
        quarantined integer not null default 0,
        rejected integer not null default 0,
        flagged integer not null default 0,
        unmapped integer not null default 0,
        first_at integer,
        last_at integer,
        started_at integer not null,
        finished_at integer,
        account_id integer not null references account (id)
      , source text not null default 'hand') strict;

CREATE TABLE punch_issue (
        import_id integer not null references punch_import (id),
        line integer not null,
        -- duplicate, quarantined, released, dismissed, rejected or flagged
        outcome text not null,
        code text not null,
        -- of the code; of a dismissed line who decided so, and why
        params text not null default '{}',
        raw text not null,
        -- where it stands in a file of sheets, whose lines are numbered through
        sheet text,
        row integer,
        primary key (import_id, line, outcome, code)
      ) strict, without rowid;

CREATE TABLE punch_layout (
        id integer primary key,
        name text not null,
        -- the machine of lines that name none
        device text not null,
        -- the headings of the table, or the look of its first row
        fingerprint text not null,
        container text not null,
        -- how to read it, and rows of the file it was made for, both JSON
        layout text not null,
        sample text not null,
        account_id integer not null references account (id),
        at integer not null
      ) strict;

CREATE TABLE punch_quarantine (
        id integer primary key,
        machine_user_id integer not null references machine_user (id),
        at integer not null,
        import_id integer not null references punch_import (id),
        line integer not null,
        device text not null,
        code text not null
      , direction text, verify text) strict;

CREATE TABLE rectification (
    id integer primary key,
    -- 2026-0012
    no text not null unique,
    origin text not null,
    -- the incident, complaint or look it follows from
    origin_id integer,
    campaign_id integer references rectification_campaign (id),
    -- number in the problem list of its campaign
    campaign_no integer,
    problem text not null,
    measure text not null,
    staff_id integer references staff (id),
    window_id integer references window (id),
    unit_id integer references unit (id),
    -- 责任人 as the order names them
    owner text not null default '',
    raised_by text not null default '',
    issued_on text not null,
    due text not null,
    state text not null,
    -- how far up the running limit was taken: 0 nobody, 1 window, 2 unit's head, 3 center's leader
    level integer not null default 0,
    extensions integer not null default 0,
    returns integer not null default 0,
    look_by text,
    look_result text,
    satisfaction text,
    closed_on text,
    created_by integer not null references account (id),
    created_at integer not null
  ) strict;

CREATE TABLE rectification_campaign (
    id integer primary key,
    name text not null unique,
    source text not null default '',
    from_date text not null,
    until_date text,
    note text not null default '',
    closed_on text,
    created_by integer not null references account (id),
    created_at integer not null
  ) strict;

CREATE TABLE rectification_settings (
    id integer primary key check (id = 1),
    window_days integer not null,
    unit_days integer not null,
    leader_days integer not null,
    due_days integer not null,
    look_days integer not null
  ) strict;

CREATE TABLE rectification_step (
    id integer primary key,
    order_id integer not null references rectification (id),
    type text not null,
    on_date text not null,
    at integer not null,
    by_account integer not null references account (id),
    person text not null default '',
    text text not null default '',
    -- the limit that ran when the step was taken, and for a new limit the one before it
    due text not null,
    due_before text,
    result text not null default ''
  ) strict;

CREATE TABLE round_check (
    id integer primary key,
    round_id integer not null references inspection_round (id),
    window_id integer not null references window (id),
    -- null stands for the window as such
    staff_id integer references staff (id),
    status text not null,
    at integer not null,
    item_code text references discipline_item (code),
    note text not null default '',
    marked_by integer not null references account (id)
  ) strict;

CREATE TABLE round_inspector (
    round_id integer not null references inspection_round (id),
    inspector_id integer not null references inspector (id),
    primary key (round_id, inspector_id)
  ) strict, without rowid;

CREATE TABLE route_stop (
    window_id integer primary key references window (id),
    position integer not null
  ) strict;

CREATE TABLE rulebook (
        id integer primary key,
        code text not null,
        version integer not null,
        name text not null,
        subject text not null,
        effective_from text not null,
        definition text not null,
        created_at integer not null, effective_to text,
        unique (code, version)
      ) strict;

CREATE TABLE rulebook_draft (
        id integer primary key,
        -- as far as they are filled in, for the list
        name text not null,
        subject text not null,
        effective_from text not null,
        -- the version it was copied from; null when it came from a file
        based_on integer references rulebook (id),
        -- JSON as it is on screen, perhaps with gaps and errors
        definition text not null,
        -- one more at each save, so that two people do not write over each other
        revision integer not null default 1,
        created_by integer not null references account (id),
        created_at integer not null,
        updated_by integer not null references account (id),
        updated_at integer not null
      ) strict;

CREATE TABLE settlement (
        id integer primary key,
        staff_id integer not null references staff (id),
        date text not null,
        session text not null,
        -- in, out or null for the whole session
        side text,
        -- confirm, excuse, outing or correct
        action text not null,
        corrected_at integer,
        -- the exception that was confirmed; another one found later needs its own decision
        was text,
        reason text not null,
        proof text not null default '',
        account_id integer not null references account (id),
        at integer not null,
        revoked_at integer,
        revoked_by integer references account (id)
      , witness text not null default '', failure_id integer references device_failure (id)) strict;

CREATE TABLE shift (
        id integer primary key,
        name text not null unique,
        -- what grid, paper and Excel write for it
        sign text not null unique,
        colour text not null,
        -- sessions with their punches, JSON; none for a day off
        sessions text not null,
        -- minutes of rest before the next shift
        rest_after integer not null,
        retired integer not null default 0
      ) strict;

CREATE TABLE shift_pattern (
        id integer primary key,
        name text not null unique,
        -- shift ids, one a day, JSON
        steps text not null
      ) strict;

CREATE TABLE staff (
        id integer primary key,
        staff_no text not null unique,
        name text not null,
        gender text not null default '',
        unit_id integer not null references unit (id),
        phone text not null default '',
        entry_date text not null,
        exit_date text,
        note text not null default '',
        pinyin text not null
      ) strict;

CREATE TABLE supervised_task (
        id integer primary key,
        no text not null unique,
        title text not null,
        content text not null default '',
        -- leader's instruction, meeting, document, proposal
        source text not null,
        source_body text not null default '',
        source_no text not null default '',
        window_id integer references window (id),
        unit_id integer references unit (id),
        staff_id integer references staff (id),
        issued_on text not null,
        due_on text not null,
        state text not null,
        done_on text,
        result text,
        created_by integer not null references account (id),
        created_at integer not null
      ) strict;

CREATE TABLE supervised_task_step (
        id integer primary key,
        task_id integer not null references supervised_task (id),
        type text not null,
        on_date text not null,
        text text not null default '',
        due_before text not null,
        due_after text not null,
        -- the state a taken back step returns to
        state_before text not null,
        done_before text,
        result_before text,
        result text,
        harm integer not null default 0,
        by_account integer not null references account (id),
        at integer not null
      ) strict;

CREATE TABLE supervisor_report (
    inspector_id integer not null references inspector (id),
    -- 2026-04-1 or 2026-04-2: days 1 to 15, and the rest
    period text not null,
    received_on text not null,
    items integer not null,
    units integer not null,
    rectified integer not null,
    summary text not null default '',
    created_by integer not null references account (id),
    primary key (inspector_id, period)
  ) strict, without rowid;

CREATE TABLE timetable (
        id integer primary key,
        code text not null unique,
        name text not null,
        effective_from text not null,
        definition text not null
      ) strict;

CREATE TABLE unit (
        id integer primary key,
        code text not null unique,
        name text not null unique,
        short_name text not null default '',
        -- led from above (垂直管理): notices get an extra copy for the superior
        vertical integer not null default 0,
        superior text not null default '',
        head text not null default '',
        deputy text not null default '',
        phone text not null default '',
        pinyin text not null,
        active integer not null default 1
      , office integer not null default 0) strict;

CREATE TABLE watch_file (
        id integer primary key,
        folder_id integer not null references watch_folder (id),
        name text not null,
        bytes integer not null,
        modified_at integer not null,
        -- done, problem or ignored
        state text not null,
        code text,
        params text not null default '{}',
        import_id integer references punch_import (id),
        at integer not null
      ) strict;

CREATE TABLE watch_folder (
        id integer primary key,
        path text not null unique,
        device text not null,
        enabled integer not null,
        account_id integer not null references account (id),
        at integer not null
      ) strict;

CREATE TABLE window (
        id integer primary key,
        code text not null unique,
        name text not null unique,
        unit_id integer references unit (id),
        area text not null default '',
        pinyin text not null,
        active integer not null default 1
      ) strict;

CREATE INDEX attachment_owner on attachment (owner_kind, owner_id);

CREATE INDEX audit_log_entity on audit_log (entity, entity_id);

CREATE UNIQUE INDEX award_round_once on award_round (subject, award, period) where state <> 'void';

CREATE INDEX case_month_change_of on case_month_change (month, window_id);

CREATE INDEX complaint_allegation_of on complaint_allegation (complaint_id, position);

CREATE INDEX complaint_received on complaint (received_at);

CREATE INDEX complaint_state on complaint (state, close_due);

CREATE INDEX complaint_step_day on complaint_step (type, on_date);

CREATE INDEX complaint_step_of on complaint_step (complaint_id, id);

CREATE INDEX complaint_verdict on complaint (verdict_on);

CREATE INDEX consequence_incident on consequence (incident_id);

CREATE INDEX day_notice_from on day_notice (from_date);

CREATE INDEX device_failure_time on device_failure (to_at);

CREATE INDEX document_month on document (month, kind);

CREATE UNIQUE INDEX document_serial on document (year, serial);

CREATE INDEX duty_change_span on duty_change (kind, from_date);

CREATE INDEX duty_date on duty (date);

CREATE INDEX duty_log_leader on duty_log (leader_id);

CREATE INDEX duty_shift on duty (shift_id, date) where shift_id is not null;

CREATE INDEX duty_staff on duty (staff_id, date);

CREATE INDEX evaluation_ballot_batch on evaluation_ballot (batch_id);

CREATE UNIQUE INDEX evaluation_ballot_press on evaluation_ballot (round_id, press) where press is not null;

CREATE UNIQUE INDEX evaluation_ballot_seq on evaluation_ballot (round_id, seq);

CREATE UNIQUE INDEX evaluation_batch_file on evaluation_batch (round_id, file_sha) where file_sha is not null;

CREATE INDEX evaluation_batch_round on evaluation_batch (round_id);

CREATE INDEX evaluation_round_date on evaluation_round (to_date);

CREATE INDEX evaluation_total_batch on evaluation_total (batch_id);

CREATE INDEX evaluation_total_round on evaluation_total (round_id);

CREATE UNIQUE INDEX incident_check on incident (check_id, item_code) where check_id is not null;

CREATE INDEX incident_date on incident (date);

CREATE INDEX incident_event on incident (event_id);

CREATE INDEX incident_figures
        on incident (date, outcome, item_code, window_id, staff_id, source, minute);

CREATE INDEX incident_item on incident (item_code, date);

CREATE INDEX incident_staff on incident (staff_id, date);

CREATE INDEX inspection_round_state on inspection_round (state, planned_on);

CREATE INDEX leave_entry_batch on leave_entry (batch_id);

CREATE INDEX leave_entry_leave on leave_entry (leave_id);

CREATE INDEX leave_extension_leave on leave_extension (leave_id);

CREATE INDEX leave_request_returned on leave_request (returned_at, state);

CREATE INDEX leave_request_staff on leave_request (staff_id, start_at);

CREATE INDEX leave_request_start on leave_request (start_at);

CREATE INDEX leave_request_state on leave_request (state);

CREATE INDEX leave_request_substitute on leave_request (substitute_id, start_at);

CREATE INDEX leave_request_time on leave_request (end_at);

CREATE INDEX leave_step_leave on leave_step (leave_id);

CREATE INDEX machine_mapping_staff on machine_mapping (staff_id);

CREATE INDEX machine_mapping_user on machine_mapping (machine_user_id);

CREATE INDEX meeting_attendee_staff on meeting_attendee (staff_id);

CREATE INDEX meeting_date on meeting (date);

CREATE INDEX month_adjustment_charge on month_adjustment (charge_month);

CREATE UNIQUE INDEX month_adjustment_key on month_adjustment (about_month, change_key)
        where revoked_at is null;

CREATE INDEX month_event_month on month_event (month);

CREATE INDEX month_objection_month on month_objection (month, state);

CREATE UNIQUE INDEX month_waiver_fact on month_waiver (month, fact_id)
        where kind = 'full' and revoked_at is null;

CREATE INDEX month_waiver_month on month_waiver (month);

CREATE INDEX outing_staff on outing (staff_id, out_at);

CREATE INDEX outing_time on outing (out_at);

CREATE INDEX overdue_case_found on overdue_case (found_on);

CREATE INDEX posting_staff on posting (staff_id, start_date);

CREATE INDEX posting_window on posting (window_id, start_date);

CREATE INDEX punch_import_state on punch_import (state);

CREATE UNIQUE INDEX punch_layout_fingerprint on punch_layout (fingerprint, device);

CREATE UNIQUE INDEX punch_person_at on punch (machine_user_id, at);

CREATE UNIQUE INDEX punch_quarantine_person_at on punch_quarantine (machine_user_id, at);

CREATE UNIQUE INDEX rectification_campaign_no on rectification (campaign_id, campaign_no)
    where campaign_id is not null;

CREATE INDEX rectification_origin on rectification (origin, origin_id);

CREATE INDEX rectification_state on rectification (state, due);

CREATE INDEX rectification_step_day on rectification_step (on_date);

CREATE INDEX rectification_step_order on rectification_step (order_id);

CREATE UNIQUE INDEX round_check_once on round_check (round_id, window_id, ifnull(staff_id, 0));

CREATE INDEX rulebook_subject on rulebook (subject, effective_from);

CREATE INDEX settlement_date on settlement (date, staff_id);

CREATE INDEX settlement_staff on settlement (staff_id, date);

CREATE INDEX supervised_task_state on supervised_task (state, due_on);

CREATE INDEX supervised_task_step_date on supervised_task_step (on_date);

CREATE INDEX supervised_task_step_task on supervised_task_step (task_id);

CREATE UNIQUE INDEX unit_office on unit (office) where office = 1;

CREATE UNIQUE INDEX watch_file_name on watch_file (folder_id, name);
