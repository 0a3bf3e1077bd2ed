# The assessment of a year, decisions of recognition, proposals to change criteria.

screen-assessment = Assessment file
screen-proposals = Proposals on criteria
assessment-title-of = Assessment file, { $unit }
assessment-which = { $title }, { $year }.
assessment-tab-process = Course
assessment-tab-recognitions = Recognitions
assessment-tab-proposals = Proposals on criteria
assessment-empty = No criterion has been judged yet. Open a set and judge it; what is judged is signed here.
assessment-to-criteria = Open Criteria
assessment-to-list = Open the checklist

assessment-stage-draft = Being judged
assessment-stage-signed = Signed, not sent
assessment-stage-submitted = Sent to the province
assessment-stage-returned = Returned by the province
assessment-stage-appraised = Appraised
assessment-stage-recognised = Recognised
assessment-points = { $points } points
assessment-change = Criterion { $number }, { $layer }: { $old }, now { $new }
assessment-changed = Changed after signature { $number }: { $count }
assessment-appraisal-changed = Changed after the appraisal was concluded: { $count }
assessment-waits = { $count ->
        [one] 1 criterion waits on another body
       *[other] { $count } criteria wait on other bodies
    }

assessment-left = Left to do
assessment-left-unanswered = Judge { $count } more before it can be signed:
assessment-left-conflicting = On { $count } two PCs differ; judge again to choose one result:
assessment-left-unreasoned = { $count } judged differently from the layer before, without a reason:
assessment-left-remarks = Look at the province's { $count ->
        [one] remark
       *[other] { $count } remarks
    } below, mend, then sign again.
assessment-left-sign = All judged. The commander signs (F9).
assessment-left-commander = All judged. The commander has to sign.
assessment-left-send = Write a bundle and carry it to the province.
assessment-left-receipt = No receipt of the province yet. When it comes, import it under Exchange.
assessment-left-appraisal = The province has it; its appraisal is pending.
assessment-left-decision = The decision of recognition is pending.
assessment-left-nothing = Nothing is left.
assessment-left-unsigned = { $unit } has not signed. Appraise when a signed bundle comes.
assessment-left-appraise = { $count } of { $total } criteria are not appraised.
assessment-left-conclude = All judged. Conclude the appraisal (F9), or return it to be mended (F2).
assessment-left-recognise = Concluded. Write a bundle for the ward; enter the decision of recognition when there is one.
assessment-appraise-each = Judge each criterion
assessment-take-rest = Take over the ward's judgement for the rest
assessment-rest-taken = Took over the ward's judgement for { $count } criteria
assessment-and-more = and { $count } more
assessment-export = Write to stick

assessment-happened = What happened
assessment-nothing-yet = Nobody has signed.
assessment-step-signed = Signature { $number }: { $result }
assessment-step-signed-before = Signature { $number }: { $result }, a later one stands
assessment-step-sent = Bundle with signature { $number } written, no receipt yet
assessment-step-received = The province has received signature { $number }
assessment-step-returned = { $count ->
        [0] The province returned signature { $number }
        [one] The province returned signature { $number }, with a remark on 1 criterion
       *[other] The province returned signature { $number }, with remarks on { $count } criteria
    }
assessment-step-appraised = Appraisal of signature { $number } concluded: { $result }
assessment-step-recognised = Decision { $number } recognises the ward
assessment-score-at = Result then: { $score }
assessment-remark-changed = The judgement was changed
assessment-remark-open = The judgement was not changed

assessment-aside = Results, waits and targets
assessment-layers = Result of each layer
assessment-answered = { $count } of { $total } judged
assessment-waits-title = Waits on other bodies
assessment-waits-none = Nothing waits.
assessment-waits-meaning = Never counted as the ward's lateness.
assessment-wait-past = { $days } days past its expected day; ask there again
assessment-substitute = Substitute evidence: { $names }
assessment-substitute-none = No substitute evidence yet.
assessment-place = Place in the programme
assessment-model = A model ward
assessment-not-model = No decision of recognition in force
assessment-years = Years recognised
assessment-years-none = none
assessment-lacking = Lacking
assessment-lacking-count = { $unmet } unmet, { $unanswered } not judged; { $waiting } wait on others, apart
assessment-target = Target { $year }
assessment-target-share = { $share } % of the province's wards
assessment-target-range = { $from }–{ $to } % of the province's wards

# Signing, concluding, returning.
assessment-sign = Sign the assessment
assessment-sign-title = Sign the assessment of { $year }, signature { $number }
assessment-sign-verb = Sign, { $who }
assessment-sign-what = The ward's own result { $result } is kept as it is, with who signed and when.
assessment-sign-waits = { $count } wait on other bodies: { $numbers }. Not the ward's lateness.
assessment-sign-after = A signature cannot be deleted. Changes afterwards are told; signing again makes a new signature.
assessment-sign-note = Note
assessment-sign-note-hint = Optional. No names of citizens.
assessment-conclude = Conclude the appraisal
assessment-conclude-title = Conclude the appraisal, { $unit }
assessment-conclude-what = Result of the appraisal of { $year }: { $result }. It is kept as it is.
assessment-conclude-after = The ward sees it when it imports the province's bundle. It cannot be deleted; it can be concluded again or returned.
assessment-return = Return
assessment-return-verb = Return to the ward
assessment-return-meaning = The ward sees each remark when it imports the province's bundle. Criteria appraised differently are here already.
assessment-remark-on = { $number }. { $text }
assessment-remark-add = Add a remark on criterion
assessment-remark-drop = Drop the remark on criterion { $number }
assessment-remark-whole = Remark on the whole
assessment-remark-missing = Write the remark: what is missing, what to add.

# Recognitions.
recognitions-one = Recognition
recognitions-title = Decision { $number }
recognitions-add = Enter a decision
recognitions-deleted = Decision { $name } deleted
recognitions-which = Years recognised: { $years }. { $state }.
recognitions-year = Year
recognitions-year-hint = The year recognised; the decision may be of another.
recognitions-number = Decision number
recognitions-number-hint = For example 685/QĐ-UBND
recognitions-issued = Date
recognitions-issuer = Issued by
recognitions-issuer-hint = For example UBND tỉnh
recognitions-score = Result then
recognitions-score-hint = For example 98/110 or 21/22
recognitions-valid-to = In force until
recognitions-valid-to-hint = Empty where it has no end.
recognitions-no-end = without end
recognitions-set = Criteria set
recognitions-note = Note
recognitions-state = In force
recognitions-in-force = In force
recognitions-not-in-force = No longer in force
recognitions-from = Source
recognitions-from-ward = The ward
recognitions-from-province = The province
recognitions-from-both = Ward and province
recognitions-of-province = The province entered this decision; the ward does not change it.
recognitions-of-ward = The ward entered this decision; the province does not change it. F4 enters the province's own.
recognitions-empty = No decision yet. F4 enters one received on paper, past years too.
recognitions-empty-province = This ward has no decision yet. F4 enters one.

# Proposals.
proposals-one = Proposal on a criterion
proposals-add = Add a proposal
proposals-search = Search proposals
proposals-deleted = Proposal on criterion { $number } deleted
proposals-reviewed = Noted what becomes of the proposal on criterion { $number }
proposals-which = { $count } proposals: { $open } not looked at, { $gathered } gathered, { $forwarded } passed on, { $declined } declined.
proposals-criterion = Criterion
proposals-unit = Ward
proposals-change = What should change
proposals-change-hint = What to change in this criterion.
proposals-reason = Why
proposals-wording = Suggested wording
proposals-wording-hint = Empty where there is none yet.
proposals-person = Proposed by
proposals-position = Position
proposals-on = Day
proposals-status = State
proposals-status-open = Not looked at
proposals-status-gathered = Gathered
proposals-status-forwarded = Passed on
proposals-status-declined = Declined
proposals-note = The province's word
proposals-note-hint = Declined needs a reason.
proposals-empty = No proposals yet. F4 proposes a change to a criterion; it travels to the province in the bundle.
proposals-empty-no-set = No proposals yet. Open and judge a set first, then propose changes to its criteria here.
proposals-empty-view = No proposals yet.
proposals-empty-province = No proposals in the bundles received.
proposals-here = Propose a change to this criterion

# On the checklist.
criteria-reason-none = No reason for judging differently
criteria-reason-missing = Write why it is judged differently.
criteria-note-differs = Reason for differing from { $layer }
assessment-line-open = Assessment file
assessment-line-changed = changed after signing: criteria { $numbers }

# Substitute evidence.
evidence-substitute = Substitute
evidence-substitute-set = Use as substitute
evidence-substitute-set-of = Use { $name } as substitute evidence while waiting on another body
evidence-substitute-drop = No longer substitute
evidence-substitute-drop-of = { $name } is no longer substitute evidence
evidence-substitute-said = { $name } is substitute evidence for criterion { $number }
evidence-substitute-unsaid = { $name } is no longer substitute evidence for criterion { $number }

# Journal.
action-sign_assessment = Signed the assessment
action-return_assessment = Returned the assessment
action-appraise_rest = Took over the ward's judgement
action-conclude_appraisal = Concluded the appraisal
action-save_recognition = Entered a recognition
action-delete_recognition = Deleted a recognition
action-recognise_ward = Recognised a ward
action-withdraw_recognition = Withdrew a recognition
action-save_proposal = Entered a proposal
action-delete_proposal = Deleted a proposal
action-review_proposal = Noted what becomes of a proposal
action-set_ward_total = Entered the number of wards
register-assessment_signings = Signatures
register-assessment_acts = The province's appraisal
register-recognitions = Recognitions
register-province_recognitions = Recognitions
register-proposals = Proposals
register-proposal_reviews = Reviews of proposals
register-ward_totals = Number of wards
field-shown = Result
field-score = Points
field-copy = Kept copy
field-signing_id = Signature
field-by_id = Appraiser
field-by_name = Appraiser
field-acted_at = At
field-remarks = Remarks
field-valid_to = In force until
field-change = What should change
field-wording = Suggested wording
field-person = Proposed by
field-proposed_on = Proposed on
field-proposal_id = Proposal
field-review = The province's word
field-wards = Wards
field-role = Role
value-role-substitute = Substitute
value-review-gathered = Gathered
value-review-forwarded = Passed on
value-review-declined = Declined
value-kind-appraised = Appraised
value-kind-returned = Returned
