# Forms.

forms-which = { $pages ->
    [one] { $title }, { $pages } page A4
   *[other] { $title }, { $pages } pages A4
}
forms-choices = Choose a form
forms-form = Form
forms-unit = Ward
forms-unit-none = None chosen: blank forms only
forms-set = Criteria set
forms-year = Year
forms-year-answered = { $year }, judged
forms-year-unanswered = { $year }, not judged
forms-content = Content
forms-filled = Filled in
forms-filled-text = What the program holds now
forms-blank = Blank
forms-blank-text = To be filled in by hand
forms-large = Large print, 16 pt
forms-large-text = For elderly members: one question per line, boxes to fill in, no names
forms-columns = Columns beside the ward's own marks
forms-column-committee = Steering committee
forms-column-appraisal = Appraisal
forms-column-evidence = Evidence
forms-draft = A draft: number and date of the document stay blank.
forms-save = Save PDF
forms-save-workbook = Save Excel
forms-saved = Written and read back right: { $path } ({ $size }).
forms-open = Open the file to print
forms-open-workbook = Open the file
forms-print-hint = The file opens in the computer's own PDF viewer; print from there.
forms-drawing = Setting the pages.
forms-of-wards = To print a ward's result, choose the ward above.
forms-empty = No form to show yet.
