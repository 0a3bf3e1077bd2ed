# Area: residential units.

area-title = Area
area-which = { $count } residential units of the ward.
area-search = Find in the area
area-no = No.
area-name = Name
area-name-hint = For example: Tổ 12, Khu phố 3, Khóm 1
area-kind = Kind
area-sites = Camera sites
area-groups = Household groups
area-one = Residential unit
area-add = Add residential unit
area-edit = Edit residential unit
area-sum = { $count } in all
area-deleted = { $name } deleted
area-to-figures = Figures of this unit
area-empty = No residential units yet. F4 adds one; camera sites, household groups and local figures belong to them.
