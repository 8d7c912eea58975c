"""The pages of the office inside the admin; stock forms are in `grant_office.admin`."""
