update this_folder set next_bundle_number = next_bundle_number + 1 where id = 1 returning next_bundle_number - 1
