select file_name from requests where id = 1
