# First setup: make, open or restore a data folder.

setup-title = No data folder is open
setup-text = All data lies in one encrypted folder on this computer. The program sends nothing over a network.
setup-new = Make a new data folder
setup-new-text = For a ward or commune, or for the provincial police.
setup-open = Open an existing data folder
setup-open-text = A folder made on this computer or on another drive.
setup-restore = Restore a backup
setup-restore-text = Copies a backup into a new, empty folder.
setup-version = Version { $version }
setup-step = Step { $step }/{ $steps }
setup-next = Continue
setup-back = Back
setup-keys-next = Next field
setup-keys-on = Continue
setup-pick-folder = Choose folder

# Step 1: unit and folder.
setup-unit-title = Unit and data folder
setup-role = This folder is for
setup-role-ward = Ward or commune police
setup-role-ward-text = Enters figures, scores criteria, sends bundles to the province
setup-role-province = Provincial police
setup-role-province-text = Receives bundles, appraises, sums up
setup-role-missing = Choose who the folder is for.
setup-unit-ward = Ward or commune
setup-unit-province = Province
setup-unit-hint = Type the name with or without marks. Names from before 01/7/2025 are found too.
setup-unit-type = Type a few letters of the name.
setup-unit-none = "{ $text }" was not found, neither without marks nor among former names.
setup-unit-former = Former name; now { $now }
setup-unit-former-place = Former name, { $place }; now { $now }
setup-unit-missing = Choose a unit from the list.
setup-successor = { $unit } now belongs to
setup-successor-missing = Choose one of the present units.
setup-path = Data folder
setup-path-hint = An empty folder. If it does not exist, the program makes it.
setup-path-missing = Choose or type a folder.

# Step 2: the administrator.
setup-person-title = Administrator
setup-name = Full name
setup-name-missing = Write the administrator's full name.
setup-position = Position
setup-position-hint = For example: Trưởng Công an phường. It may stay empty.
setup-phrase = Passphrase
setup-phrase-hint = A few words easy for you to remember and hard for others to guess. Best with Unikey off.
setup-phrase-missing = Type the passphrase.
setup-phrase-again = Passphrase again
setup-phrases-differ = The two differ. Type the passphrase again.
setup-create = Make the data folder
setup-creating = Making the folder and the keys. This takes a few seconds.

# Step 3: the recovery card.
setup-key-title = Recovery card
setup-key-text = The key below opens the data when nobody remembers a passphrase. It is shown once, now. Print the card or copy it by hand, put it into an envelope, seal it and keep it away from this computer.
setup-key-name = Recovery key
setup-card-see = See the card to print
setup-card-save = Save the card as PDF
setup-card-open = Open the PDF file
setup-card-file = recovery-card.pdf
setup-card-saved = Written to { $path } ({ $size }). Delete this file after printing.
setup-key-kept = The recovery card is put away
setup-key-kept-text = The key will not be shown again.
setup-key-kept-missing = Put the card away, then tick this box.
setup-key-on = Start working

# Opening an existing folder.
setup-open-path = Data folder
setup-open-path-hint = The folder with the file phuong.db and the folder keys.
setup-open-verb = Open the folder

# Restoring.
setup-source = Backup
setup-source-hint = A folder whose name begins with "phuong-mau_".
setup-source-missing = Choose or type the folder of the backup.
setup-restore-path = New folder
setup-restore-path-hint = An empty folder. The backup stays as it is.
setup-restore-verb = Restore
setup-restoring = Reading, comparing and copying each file.

# The column at the right.
setup-where-title = Where the data lies
setup-where-text = Choose a drive inside the computer, not a USB stick and not a folder synchronised over a network. Backups to a stick are made under Backup.
setup-secret-title = Not for state secrets
setup-secret-text = Do not enter documents marked Mật, Tối mật or Tuyệt mật. Do not write the names of people who report or offend.
setup-phrase-title = Passphrase
setup-phrase-text = A phrase of several words lasts longer than one difficult word. Do not leave it on paper beside the computer. It can be changed at any time.
setup-admin-title = The first person
setup-admin-text = The administrator may do everything in this folder until roles are given to others.
setup-card-title = Print and seal
setup-card-text = The card is one A4 page with the key, the day it was made, and places for whoever seals and keeps it to sign.
setup-card-lost-title = If it is lost
setup-card-lost-text = If every passphrase and the card are lost, nobody can open the data, not even those who wrote the program. Whoever has the card can open the data.
setup-restore-device-title = This computer becomes a new one
setup-restore-device-text = After restoring, the program keeps its journal under the name of a new computer, so that it is never mixed up with the old one. Unlock with the passphrase of the time of the backup.
