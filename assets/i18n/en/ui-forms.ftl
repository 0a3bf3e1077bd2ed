# Forms.

forms-which = { $pages ->
    [one] { $title }, { $pages } page A4
   *[other] { $title }, { $pages } pages A4
}
forms-choices = Choose a form
forms-form = Form
forms-set = Criteria set, year
forms-set-year = { $title }, { $year }
forms-answered = judged
forms-unanswered = not judged
forms-content = Content
forms-filled = Filled in
forms-filled-text = What the program holds now
forms-blank = Blank
forms-blank-text = To be filled in by hand
forms-draft = A draft: number and date of the document stay blank.
forms-save = Save PDF
forms-saved = Written and read back right: { $path } ({ $size }).
forms-open = Open the file to print
forms-print-hint = The file opens in the computer's own PDF viewer; print from there.
forms-drawing = Setting the pages.
forms-of-wards = A blank form. To print a ward's filled-in checklist, open the ward in Overview and press Ctrl P.
forms-empty = No form to show yet.
