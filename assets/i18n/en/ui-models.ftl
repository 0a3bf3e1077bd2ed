# Models, security cameras, household groups.

models-title = Models
models-which = { $count ->
    [one] { $count } model, { $active } active.
   *[other] { $count } models, { $active } active.
}
models-tab-all = All models
models-tab-cameras = Security cameras
models-tab-groups = Household groups
models-search = Find a model
models-search-sites = Find a camera site
models-search-groups = Find a household group
models-no = No.
models-name = Name of the model
models-kind = Kind
models-launched = Launched
models-state = State
models-summary = Summary
models-summary-hint = No names of residents.
models-one = Model
models-add = Add model
models-edit = Edit model
models-deleted = Model { $name } deleted
models-not-recorded = not recorded
models-empty = No models yet. F4 adds the first; cameras and household groups are kept under the two tabs beside this one.

models-kind-camera = Security cameras
models-kind-household_group = Household groups
models-kind-propaganda = Awareness
models-kind-fund = Fund
models-kind-other = Other
models-status-active = Active
models-status-dissolved = Dissolved
models-owner-state = State
models-owner-contributed = Contributions
models-owner-household = Household

# Security cameras.
models-network = Camera network
models-cameras-title = Model “{ $name }”
models-cameras-which = Launched: { $launched }. Last check: { $checked }.
models-never-checked = never checked
models-sites = Sites
models-cameras = Cameras
models-cameras-short = Cameras
models-working = Working
models-working-short = Working
models-rate = Working, share
models-to-repair = Sites to repair
models-working-of = { $working }/{ $cameras } working
models-site = Site
models-site-name = Name of the site
models-site-name-hint = For example: market crossing, school gate
models-place = Residential unit
models-no-place = In none
models-checked = Checked
models-checked-on = Checked on
models-owner = Paid for by
models-latitude = Latitude
models-latitude-hint = For example 9,9512
models-longitude = Longitude
models-longitude-hint = For example 106,3421
models-coordinates = Coordinates
models-coordinates-shown = { $latitude }; { $longitude }
models-choose-site = Choose a site
models-site-one = Camera site
models-site-add = Add site
models-site-edit = Edit site
models-site-check = Record as checked today
models-site-deleted = Site { $name } deleted
models-site-ok = All working
models-site-broken = { $count } broken
models-site-unknown = Cameras not counted
models-site-empty = Not installed
models-sites-sum = { $count ->
    [one] { $count } site in all
   *[other] { $count } sites in all
}
models-sites-broken = { $count } to repair
models-sites-empty = “{ $name }” has no sites yet. F4 adds the first.
models-no-network = There is no model of the kind Security cameras. Add the model first, then its sites here.
models-to-all = To the list of models

# Household groups.
models-groups-title = Self-managed household groups
models-groups-which = { $count ->
    [one] { $count } group, { $active } active.
   *[other] { $count } groups, { $active } active.
}
models-group = Group
models-group-name = Name of the group
models-group-one = Household group
models-group-add = Add group
models-group-edit = Edit group
models-group-deleted = Group { $name } deleted
models-leader = Leader
models-leader-hint = Only the name of the office holder; no identity or telephone numbers.
models-deputy = Deputy
models-households = Households
models-founded = Founded on
models-groups-sum = { $count ->
    [one] { $count } group in all
   *[other] { $count } groups in all
}
models-groups-empty = No household groups yet. F4 records the first.

# Values in the history.
value-owner-state = State
value-owner-contributed = Contributions
value-owner-household = Household
