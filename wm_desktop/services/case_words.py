"""The Dutch words for kinds, severities and people of incidents on paper; the window has its own, in two languages."""

from __future__ import annotations

from wm_desktop.domain.incidents import IncidentKind, PartyRole, PersonKind

KINDS = {
    IncidentKind.PHOTO_WITHOUT_CONSENT: "Beeld zonder toestemming",
    IncidentKind.CONFIDENTIAL_INFORMATION: "Vertrouwelijke informatie",
    IncidentKind.BULLYING: "Pesten",
    IncidentKind.HURTING: "Kwetsen",
    IncidentKind.STALKING: "Stalken",
    IncidentKind.THREAT: "Bedreigen",
    IncidentKind.BLACKENING: "Zwartmaken",
    IncidentKind.BEFRIENDING_PUPILS: "Vriend met leerling",
    IncidentKind.NO_DISCLAIMER: "Zonder vermelding van eigen mening",
    IncidentKind.CLASS_APP: "Groepsapp van de klas",
    IncidentKind.DATA_BREACH: "Datalek",
    IncidentKind.OTHER: "Anders",
}
PEOPLE = {
    PersonKind.PUPIL: "Leerling",
    PersonKind.GUARDIAN: "Ouder of verzorger",
    PersonKind.EMPLOYEE: "Medewerker",
    PersonKind.OUTSIDER: "Buitenstaander",
}
ROLES = {
    PartyRole.REPORTER: "melder",
    PartyRole.ACCUSED: "aangesproken",
    PartyRole.AFFECTED: "benadeeld",
    PartyRole.WITNESS: "getuige",
}
