delete from requests
