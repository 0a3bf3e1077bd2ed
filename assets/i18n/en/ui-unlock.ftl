# Unlocking.

unlock-title = Unlock the data
unlock-locked = The data on this computer is locked.
unlock-person = Person
unlock-person-missing = Choose a person.
unlock-phrase = Passphrase
unlock-phrase-missing = Type the passphrase.
unlock-verb = Unlock
unlock-wrong = The passphrase is not right (attempt { $attempt }).
unlock-wait = You can type again in { $seconds } seconds.
unlock-unikey = It is best to switch Unikey off here (Ctrl Shift), then press "Show text" to see what is being typed.
unlock-forgotten = Forgotten passphrase
unlock-elsewhere = Open another folder
unlock-version = Version { $version }
unlock-back = Back
unlock-keys-person = Choose a person
unlock-keys-phrase = Go to the passphrase

unlock-forgotten-title = If the passphrase is forgotten
unlock-forgotten-text = The recovery card printed at setup opens the data again. If every passphrase and the card are lost, nobody can open the data, not even those who wrote the program.
unlock-secret-title = Not for state secrets
unlock-secret-text = Do not enter documents marked Mật, Tối mật or Tuyệt mật. Do not write the names of people who report or offend.

# Using the recovery card.
unlock-recover-title = Use the recovery card
unlock-recover-text = Take the sealed card. Type the key printed on it, then set a new passphrase for one person.
unlock-recover-person = New passphrase for
unlock-recover-key = Recovery key
unlock-recover-key-hint = Type the first line and each group of four. Spaces, capitals and small letters do not matter. Best with Unikey off.
unlock-key-missing = Type the key printed on the recovery card.
unlock-new-phrase = New passphrase
unlock-new-phrase-hint = A few words easy for you to remember and hard for others to guess.
unlock-new-phrase-missing = Type the new passphrase.
unlock-new-phrase-again = New passphrase again
unlock-phrases-differ = The two differ. Type the new passphrase again.
unlock-recover-verb = Reset and open
