"""The situations of the home screen: their words, pictures and order."""

from kiosk.domain.service import LifeEvent
from kiosk.ui.speaker import Speaker

ORDER = (
    LifeEvent.BIRTH,
    LifeEvent.MARRIAGE,
    LifeEvent.EDUCATION,
    LifeEvent.WORK,
    LifeEvent.HOUSING,
    LifeEvent.DRIVING,
    LifeEvent.RESIDENCY,
    LifeEvent.BUSINESS,
    LifeEvent.RETIREMENT,
    LifeEvent.DEATH,
    LifeEvent.TRAVEL,
    LifeEvent.HEALTH,
    LifeEvent.FAMILY,
    LifeEvent.UTILITIES,
    LifeEvent.FINANCE,
    LifeEvent.JUSTICE,
    LifeEvent.SOCIAL,
    LifeEvent.TELECOM,
    LifeEvent.RELIGION,
    LifeEvent.LEISURE,
    LifeEvent.ENVIRONMENT,
)
ICONS = {
    LifeEvent.BIRTH: "life-baby",
    LifeEvent.MARRIAGE: "life-marriage",
    LifeEvent.FAMILY: "life-family",
    LifeEvent.EDUCATION: "life-study",
    LifeEvent.WORK: "life-work",
    LifeEvent.HOUSING: "life-housing",
    LifeEvent.DRIVING: "life-driving",
    LifeEvent.RESIDENCY: "life-residency",
    LifeEvent.TRAVEL: "life-travel",
    LifeEvent.BUSINESS: "life-business",
    LifeEvent.HEALTH: "life-health",
    LifeEvent.RETIREMENT: "life-retirement",
    LifeEvent.DEATH: "life-bereavement",
    LifeEvent.JUSTICE: "life-justice",
    LifeEvent.FINANCE: "coins",
    LifeEvent.UTILITIES: "life-utilities",
    LifeEvent.SOCIAL: "life-social",
    LifeEvent.TELECOM: "phone",
    LifeEvent.RELIGION: "life-religion",
    LifeEvent.LEISURE: "life-leisure",
    LifeEvent.ENVIRONMENT: "life-environment",
}


class Situations(Speaker):
    """What people call the situations they are in."""

    def name(self, event: LifeEvent) -> str:
        """The situation itself."""
        return {
            LifeEvent.BIRTH: self.tr("Having a baby"),
            LifeEvent.MARRIAGE: self.tr("Getting married"),
            LifeEvent.FAMILY: self.tr("Family"),
            LifeEvent.EDUCATION: self.tr("Studying"),
            LifeEvent.WORK: self.tr("Working"),
            LifeEvent.HOUSING: self.tr("A place to live"),
            LifeEvent.DRIVING: self.tr("Driving"),
            LifeEvent.RESIDENCY: self.tr("Residency"),
            LifeEvent.TRAVEL: self.tr("Travelling"),
            LifeEvent.BUSINESS: self.tr("Starting a business"),
            LifeEvent.HEALTH: self.tr("Health"),
            LifeEvent.RETIREMENT: self.tr("Retiring"),
            LifeEvent.DEATH: self.tr("After a death"),
            LifeEvent.JUSTICE: self.tr("Courts and rights"),
            LifeEvent.FINANCE: self.tr("Money and taxes"),
            LifeEvent.UTILITIES: self.tr("Electricity, water"),
            LifeEvent.SOCIAL: self.tr("Support and care"),
            LifeEvent.TELECOM: self.tr("Phone and post"),
            LifeEvent.RELIGION: self.tr("Faith and charity"),
            LifeEvent.LEISURE: self.tr("Sport and culture"),
            LifeEvent.ENVIRONMENT: self.tr("Environment, farming"),
        }[event]

    def hint(self, event: LifeEvent) -> str:
        """Examples of what is found there, short enough for one line of a tile."""
        return {
            LifeEvent.BIRTH: self.tr("Birth certificate, Civil ID"),
            LifeEvent.MARRIAGE: self.tr("Contract, loan, housing"),
            LifeEvent.FAMILY: self.tr("Records, children, visits"),
            LifeEvent.EDUCATION: self.tr("Enrol, equate a degree"),
            LifeEvent.WORK: self.tr("Permit, transfer"),
            LifeEvent.HOUSING: self.tr("Housing, address"),
            LifeEvent.DRIVING: self.tr("Licence, vehicle, fines"),
            LifeEvent.RESIDENCY: self.tr("Renew, visit, sponsor"),
            LifeEvent.TRAVEL: self.tr("Passport, visas"),
            LifeEvent.BUSINESS: self.tr("Licence, trade name"),
            LifeEvent.HEALTH: self.tr("Appointment, insurance"),
            LifeEvent.RETIREMENT: self.tr("Pension, certificates"),
            LifeEvent.DEATH: self.tr("Death certificate, heirs"),
            LifeEvent.JUSTICE: self.tr("Cases, rulings, agents"),
            LifeEvent.FINANCE: self.tr("Payments, statements"),
            LifeEvent.UTILITIES: self.tr("Bills, connection"),
            LifeEvent.SOCIAL: self.tr("Aid, disability"),
            LifeEvent.TELECOM: self.tr("Lines, parcels"),
            LifeEvent.RELIGION: self.tr("Hajj, zakat, waqf"),
            LifeEvent.LEISURE: self.tr("Clubs, camps, permits"),
            LifeEvent.ENVIRONMENT: self.tr("Land, animals, licences"),
        }[event]
