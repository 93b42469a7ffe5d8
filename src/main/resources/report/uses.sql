-- Who uses which software and techniques, according to MITRE ATT&CK
--
-- One row for each statement. Groups use what they are said to use, and what campaigns of theirs
-- used. Revoked and deprecated entries are left out.
--
-- Parameters
--   user       group, campaign or software
--   used       software or technique, by name or identifier: T1566.001
--   kind       kind of what is used: malware, tool or technique
-- Columns
--   user       who uses it
--   kind       group, campaign, malware or tool
--   used       what is used
--   what       malware, tool or technique
--   id         identifier of what is used
--   campaign   campaign in which it was; empty where none is named
--   how        in the words of the catalogue
select user_name as "user", user_kind as kind, used, used_kind as what, used_attack_id as id, campaign,
  description as how
from report.group_use
where not given_up
  and (:user::text is null or report.name_key(user_name) = report.name_key(:user)
    or user_attack_id = :user)
  and (:used::text is null or report.name_key(used) = report.name_key(:used)
    or used_attack_id = :used)
  and (:kind::text is null or used_kind = :kind)
order by user_name, used_kind, used, campaign nulls first
