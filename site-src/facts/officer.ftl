ifdef::dpo-email[]
* par courriel : mailto:{dpo-email}[]
endif::[]
ifdef::dpo-form[]
* par link:{dpo-form}[son formulaire de contact]
endif::[]
ifdef::dpo-recipient[]
* par courrier : {dpo-recipient}, {dpo-street}, {dpo-postcode} {dpo-city}
endif::[]
