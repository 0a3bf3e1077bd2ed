# Checking the figures of a text, and writing a report's paragraph from what was entered.

prose-which = Percentages, totals and changes are computed again from the counts of their own sentence.
prose-tab-check = Check a text
prose-tab-write = Write a paragraph
prose-open = Open a file
prose-file-kind = Word report or plain text
prose-text = Text to check
prose-about = Paste a text here (Ctrl V) or open a DOCX or TXT file. The text stays on this screen only; nothing is stored.
prose-from = Read from { $file }. Changes here do not touch the file.
prose-converted = { $file } (converted from { $encoding } to Unicode)
prose-findings = Result
prose-empty = No text yet. Paste it beside this or open a report; figures that the counts of their sentence contradict appear here.
prose-checking = Computing again.
prose-none = No figure is contradicted
prose-count = { $count } to correct
prose-checked = { $checked ->
    [one] { $checked } percentage
   *[other] { $checked } percentages
} computed again. { $unchecked ->
    [one] { $unchecked } has no counts in its sentence: compare it yourself.
   *[other] { $unchecked } have no counts in their sentence: compare them yourself.
}
prose-mark-wrong = Not right
prose-mark-remark = Worth a look
prose-line = line { $line }
prose-better = Write:
prose-own-choice = Decide which number is right and correct it in the text.
prose-apply = Correct as suggested
prose-applied = Changed to "{ $phrase }"
prose-more = Showing { $shown } of { $count } around the chosen one. F8 goes on.
prose-key-next = Next place
prose-key-previous = Place before

prose-span = Kind of period
prose-period = Period
prose-indicators = Indicators of the paragraph
prose-choose-some = Choose at least one indicator beside this to write a paragraph.
prose-no-figures = The figures of { $period } are not complete for the chosen indicators. Enter them under Figures and come back.
prose-missing = Left out, figures are missing
prose-cells = Numbers taken from
prose-cell-value = Number
prose-copy = Copy the paragraph
prose-copied = The paragraph is copied; paste it into Word
prose-take-over = Check it
