# Journal, backups, people, settings.

journal-tab-journal = Journal
journal-tab-backups = Backup
journal-tab-people = People
journal-tab-settings = Settings
journal-lock = Lock

# Journal.
journal-which = Every change, latest first. The journal cannot be edited or deleted.
journal-more = Show more
journal-column-at = When
journal-column-who = Who
journal-column-what = What
journal-column-changes = Changes
journal-today = Today
journal-count = { $count ->
    [one] { $count } entry shown
   *[other] { $count } entries shown
}
journal-empty = No change yet. Whatever is done in this folder is written here.
journal-no-actor = Name unknown
journal-undone = undone
journal-refused = not accepted
journal-withheld = its content is withheld and was not carried to this computer
journal-fields-more = { $count ->
    [one] and { $count } more field
   *[other] and { $count } more fields
}
journal-change = { $field }: { $old } → { $new }
journal-change-new = { $field }: { $new }
journal-change-gone = { $field }: { $old } removed
journal-details = One entry
journal-device = Computer
journal-unit = Unit
journal-role = Role
journal-hash = Hash

# Backup.
backup-which = A backup is re-opened and compared as soon as it is written.
backup-make = Back up now
backup-make-elsewhere = Back up elsewhere
backup-making = Writing the backup
backup-unit-step = steps
backup-leaves = Stopping leaves nothing half done.
backup-made = Written and read back right: { $path } ({ $size }).
backup-column-at = When
backup-column-path = Folder
backup-column-size = Size
backup-column-state = State
backup-here = Still there
backup-gone = Not found where it was written
backup-empty = No backup yet. Press "Back up now" to write the first.
backup-verify = Check
backup-verifying = Reading back
backup-whole = This backup is whole and fits the present key.
backup-damaged = This backup is damaged. Keep it, and write another.
backup-restore = Restore
backup-restore-title = Restore the backup of { $at }
backup-restore-text = This backup is copied into a new, empty folder. The folder in use stays as it is, but the program moves on to the new one and locks it. What was written after { $at } is not in it. This computer becomes a new one in the journal.
backup-restore-path = New folder
backup-restore-path-hint = An empty folder. If it does not exist, the program makes it.
backup-restore-path-missing = Choose or type a folder.
backup-pick-folder = Choose folder
backup-store-title = Check that the data is whole
backup-store-text = Reads the whole journal, its chain of hashes and the attachments again. Two computers with the same data have the same state code.
backup-store-verify = Check everything
backup-store-whole = The data is whole: { $entries } journal entries, { $streams } streams, { $blobs } attachments.
backup-store-damaged = { $count ->
    [one] { $count } damaged place. Enter nothing more; restore the latest backup.
   *[other] { $count } damaged places. Enter nothing more; restore the latest backup.
}
backup-store-waiting = { $count ->
    [one] { $count } imported entry waits for what is missing.
   *[other] { $count } imported entries wait for what is missing.
}
backup-state-unit = Unit
backup-state-former = Former unit, code { $code }
backup-state-code = Unit with code { $code }
backup-state-hash = State code
backup-state-withheld = Withheld
backup-stopped = Stopped. Nothing was written.

problem-pages = The file { $subject } has damaged pages
problem-entry = A journal entry of { $subject } cannot be read
problem-chain = The chain of the journal breaks at { $subject }
problem-blob = The attachment { $subject } is damaged
problem-backup = { $subject } does not match

progress-backup = Writing and comparing
progress-restore = Copying each file
progress-verify = Reading the journal back

# People.
people-which = Who may unlock this folder on this computer, and the staff list shared within the unit.
people-logins = Who may unlock
people-logins-text = Only on this computer; it is not carried away.
people-add = Add a person
people-self = you
people-column-name = Full name
people-column-position = Position
people-column-roles = Roles
people-name = Full name
people-name-missing = Write the full name.
people-position = Position
people-position-hint = For example: Cảnh sát khu vực. It may stay empty.
people-phrase = First passphrase
people-phrase-hint = Typed by that person, who may change it later. Best with Unikey off.
people-phrase-missing = Type the passphrase.
people-phrase-again = Passphrase again
people-phrases-differ = The two differ. Type the passphrase again.
people-roles = Roles
people-roles-missing = Choose at least one role.
people-role-viewer = Looks and prints
people-role-officer = Enters figures, judges criteria, carries bundles
people-role-commander = As an officer; also issues criteria sets and joins with the province
people-role-appraiser = Receives bundles, appraises
people-role-coordinator = As an appraiser; also takes wards in and issues
people-role-administrator = People, backups and settings of this computer
people-set-roles = Change roles
people-roles-title = Roles of { $name }
people-remove = Remove this person
people-remove-title = Remove { $name } from those who may unlock
people-remove-text = { $name } can no longer unlock. The program makes a new key and encrypts all data again; this may take some minutes and cannot be undone. What { $name } did stays in the journal.
people-remove-self = You are removing yourself. The program locks right after.
people-save = Save
people-leave = Later
people-change-phrase = Change my passphrase
people-phrase-old = Present passphrase
people-phrase-new = New passphrase
people-phrase-changed = The passphrase is changed. Use the new one from the next unlocking on.
people-phrase-wrong = The present passphrase is not right.
people-staff = Staff of the unit
people-staff-text = For assigning work. This list is carried with the data.
people-staff-add = Add staff
people-staff-empty = No staff yet. Add some to assign work.
people-staff-edit = Change
people-staff-delete = Delete
people-staff-deleted = { $name } deleted
people-staff-saved = { $name } saved
people-no-right = Only an administrator adds or removes people and changes roles.

# Settings.
settings-which = Settings of this computer. Each change takes effect at once.
settings-language = Language
settings-language-vi = Tiếng Việt
settings-language-en = English
settings-size = Text size
settings-size-percent = { $percent } %
settings-contrast = Contrast
settings-contrast-normal = Normal
settings-contrast-high = High: black on white, strong borders
settings-lock = Lock when nobody uses it
settings-lock-minutes = after { $minutes } minutes
settings-folder = Data folder
settings-folder-path = Where it lies
settings-folder-unit = Unit
settings-folder-device = Computer number
settings-folder-version = Program version
settings-folder-other = Open another folder
settings-sample = Sample data
settings-sample-text = To learn the program with. It loads into an empty folder only.
settings-sample-loaded = This folder holds sample data { $letter }.
settings-sample-for = For { $unit }.
settings-sample-load = Load sample { $letter }
settings-sample-title = Load sample data { $letter }
settings-sample-consequence = This folder will hold illustrative figures and is for learning only from then on. For real figures make another folder.
settings-sample-verb = Load the sample
settings-sample-done = { $entries ->
    [one] { $entries } journal entry loaded.
   *[other] { $entries } journal entries loaded.
}

# Commands done, in the journal.
action-create_folder = Made the data folder
action-add_login = Added a person
action-save_staff = Wrote staff
action-delete_staff = Deleted staff
action-save_residential_unit = Wrote a residential unit
action-delete_residential_unit = Deleted a residential unit
action-answer_criterion = Judged a criterion
action-appraise_criterion = Appraised a criterion
action-assign_criterion = Assigned work
action-issue_set = Issued a criteria set
action-enter_figure = Entered a figure
action-enter_figures = Pasted figures
action-comment_figure = Comment on a cell
action-close_period = Close a period
action-correct_period = Correct a period
action-explain_finding = Reason for a finding
action-save_model = Wrote a model
action-delete_model = Deleted a model
action-save_camera_site = Wrote a camera site
action-delete_camera_site = Deleted a camera site
action-save_household_group = Wrote a household group
action-delete_household_group = Deleted a household group
action-save_committee_member = Wrote a member
action-delete_committee_member = Deleted a member
action-save_report_duty = Wrote a kind of report
action-delete_report_duty = Deleted a kind of report
action-record_member_report = Wrote when a report came
action-receive_member_reports = Received reports
action-clear_member_report = Took back a receipt
action-save_incident = Enter in a register
action-delete_incident = Delete from a register
action-declare_register_source = Declare a register in force
action-undo = Undid
action-redo = Redid
action-load_sample = Loaded sample data

# Tables and fields in the journal.
register-staff = Staff
register-residential_units = Residential unit
register-criteria_sets = Criteria set
register-answers = Criterion
register-appraisals = Appraisal
register-figures = Figure
register-models = Model
register-camera_sites = Camera site
register-household_groups = Household group
register-committee_members = Member
register-report_duties = Kind of report
register-member_reports = Member's report
register-incidents = Incidents
register-register_sources = Registers in force

field-definition = Definition
field-declaration = Shares
field-former_id = Former unit
field-judgement = Judgement
field-waiting = Waits on
field-amount = Value
field-place = Place
field-deleted_at = Deleted on
field-name = Name
field-position = Position
field-kind = Kind
field-code = Code
field-version = Version
field-title = Title
field-content = Content
field-set_id = Criteria set
field-criterion = Criterion
field-year = Year
field-layer = Layer
field-note = Note
field-person_id = Person
field-due_on = Due
field-indicator = Indicator
field-calendar = Calendar
field-period = Period
field-residential_unit_id = Residential unit
field-source = Source
field-origin = Way of entry
field-comment = Comment
field-launched_on = Launched
field-founded_on = Founded
field-status = Status
field-summary = Summary
field-model_id = Model
field-cameras = Cameras
field-working = Working
field-checked_on = Checked on
field-owner = Paid by
field-leader = Leader
field-deputy = Deputy
field-households = Households
field-body = Body
field-organisation = Organisation
field-effective_from = From
field-effective_to = Until
field-is_reporting = Reports monthly
field-due = Due
field-off_day_rule = Due on a day off
field-duty_id = Kind of report
field-member_id = Member
field-received_on = Received on
field-sent_on = Sent on
field-made_on = Made on
field-channel = Channel
field-register = Register
field-number = Number
field-occurred = Happened
field-category = Category
field-cause = Cause
field-subjects = Subjects
field-dead = Dead
field-injured = Injured
field-damage = Damage (đồng)
field-discovered_on = Found
field-cleared_on = Cleared
field-helped = Model that helped
field-is_criminal = Counts as criminal offence
field-is_serious = Serious
field-in_force_from = Register in force from
field-previous = Act before
field-settles = Acts taken note of
field-device = PC
field-signer_id = Signer's id
field-signer = Signer
field-signed_at = Signed at
field-reason = Reason
field-seen = Seen
field-figures = Ward's figures
field-places = Residential units' figures
field-changes = Changes
field-printed = Printed sheets
field-rule = Rule
field-override = Reason for a finding

value-judgement-met = Met
value-judgement-unmet = Not met
value-judgement-waiting = Waits on another body
value-layer-self = Own judgement
value-layer-committee = Steering board
value-layer-appraisal = Appraisal
value-calendar-hc = from the 15th
value-calendar-dl = calendar month
value-calendar-qh = Assembly year
value-status-active = Active
value-status-dissolved = Dissolved
value-is_reporting-0 = no
value-is_reporting-1 = yes
value-due-same = same month
value-due-next = next month
value-off_day_rule-next_working_day = moves to the next working day
value-off_day_rule-previous_working_day = moves to the working day before
value-off_day_rule-stays = stays
value-channel-paper = on paper
value-channel-electronic = electronic
value-channel-meeting = at a meeting
value-channel-phone = by telephone
value-amount-not_applicable = not applicable
value-register-cases = Cases
value-register-traffic_accidents = Traffic accidents
value-register-fires = Fires and explosions
value-helped-camera = Camera network
value-helped-household_group = Household group
value-helped-propaganda = Public information
value-helped-fund = Fund
value-helped-other = Another model
value-is_criminal-0 = no
value-is_criminal-1 = yes
value-is_serious-0 = no
value-is_serious-1 = yes

history-nothing = empty
history-points = { $points } points
