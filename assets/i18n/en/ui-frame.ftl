# The frame: rail, status bar, keys.

frame-menu = Menu
frame-open-work = { $count ->
    [one] { $count } open item
   *[other] { $count } open items
  }
frame-saved = Saved { $time }
frame-tabs = Parts of this screen
frame-keys-now = Keys valid now
frame-details = Details

frame-phase-opening = Opening the data

# Names of the screens, in the order of the rail.
screen-tasks = Work to do
screen-criteria = Criteria
screen-evidence = Evidence
screen-documents = Documents, commendations
screen-figures = Figures
screen-reports = Crime reports
screen-models = Models
screen-area = Area
screen-forms = Forms, reports
screen-sync = Exchange
screen-log = Journal, settings
screen-overview = Overview
screen-intake = Bundle intake

# Keys. Their names stay as printed on the keyboard.
keys-title = Keys of this screen
keys-more = Every command is also in the Ctrl K list.
keys-everywhere = On every screen
keys-here = This screen
keys-dialog = This dialog
keys-list = Keys
keys-go = Go to
keys-next-region = Next region
keys-larger = Larger text
keys-smaller = Smaller text
keys-normal-size = Text at 100 %
keys-lock = Lock
keys-choose = Choose
keys-close-panel = Close the details
keys-later = Not now
keys-confirm = Confirm
keys-edit-cell = Edit the cell
keys-down = Down
keys-right = Right
keys-fill-down = Fill down
keys-empty-cell = Empty the cell
keys-comment = Comment on the cell
keys-copy-stocks = Copy last month's stocks
keys-close-period = Close the period
keys-correct = Sign a correction
keys-print = Print
keys-select-cells = Select cells
keys-edge = To the end of the row or column
keys-copy = Copy
keys-paste = Paste
keys-undo = Undo
keys-find-list = Find in the list
keys-arrow-up = up arrow
keys-arrow-down = down arrow
keys-arrow-left = left arrow
keys-arrow-right = right arrow
keys-or = or

# The list of commands (Ctrl K).
go-title = Go to
go-label = Unit, criterion, figure, form or command
go-screens = Screens
go-commands = Commands of this screen
go-found = Found
go-nothing = Nothing found for "{ $text }".

# Undo and locking.
keys-redo = Redo
frame-undone = Undone: { $thing }
frame-redone = Redone: { $thing }
frame-locks-soon = Nobody is using this computer. The program will lock in less than a minute.
frame-locks-hint = What is being typed is kept. Press any key to go on.
frame-sample = Sample data { $letter }

# Roles.
role-viewer = Viewer
role-officer = Officer
role-commander = Commander
role-appraiser = Appraiser
role-coordinator = Coordinator
role-administrator = Administrator
