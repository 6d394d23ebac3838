package org.parvis.tenant;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A body that has a portal, and every fact that its pages state.
 *
 * @param id the name of the tenant's folder and site: lower-case letters, digits and hyphens
 * @param kind what sort of body it is; most duties follow from it
 * @param demonstration whether the portal is only a demonstration, because some facts are examples
 * @param exampleData the paths of the facts that are examples ({@code organisation.phone}), empty for a real portal
 * @param organisation the body itself
 * @param portal where the portal is and what it offers
 * @param legalNotice who publishes and who hosts (LCEN, article 1-1)
 * @param dataProtection who is answerable for personal data, what is done with them and who receives them (GDPR 13 and 14)
 * @param trackers what is read from or written to a visitor's device (loi 78-17, article 82)
 * @param accessibility the state of conformity to RGAA (loi 2005-102, article 47)
 * @param policies the version of the policies in force
 * @param relations other tenants that its pages may name
 * @param openData what is owed to those who ask for documents and reuse data (CRPA, book III)
 */
public record Tenant(
        String id,
        Kind kind,
        boolean demonstration,
        List<String> exampleData,
        Organisation organisation,
        Portal portal,
        LegalNotice legalNotice,
        DataProtection dataProtection,
        List<Tracker> trackers,
        Accessibility accessibility,
        Policies policies,
        Relations relations,
        OpenData openData) {

    public Tenant {
        exampleData = listOf(exampleData);
        trackers = listOf(trackers);
        relations = relations == null ? new Relations(null, null, null) : relations;
        openData = openData == null ? OpenData.none() : openData;
    }

    /** The trackers that need consent. */
    public List<Tracker> consentTrackers() {
        return trackers.stream().filter(tracker -> !tracker.exempt()).toList();
    }

    /** What sort of body a tenant is. */
    public enum Kind {
        COMMUNE("la commune"),
        EPCI("l’établissement"),
        DEPARTMENT("le département"),
        REGION("la région"),
        OTHER_PUBLIC("l’établissement"),
        COMPANY("la société"),
        /** Nobody said: an audited body, to which neither the duties of public bodies nor those of companies are held. */
        UNKNOWN("l’organisme");

        private final String noun;

        Kind(String noun) {
            this.noun = noun;
        }

        /** The collective noun with its article, as the pages call the body: "la commune". */
        public String noun() {
            return noun;
        }

        /** Whether the duties of public bodies apply (GDPR 37(1)(a), RGAA, CRPA). */
        public boolean isPublic() {
            return this != COMPANY && this != UNKNOWN;
        }
    }

    /**
     * The body itself.
     *
     * @param legalName the exact name in law
     * @param shortName the name that visitors know, as in the header
     * @param aliases other names in use
     * @param seat where it is
     * @param phone the telephone number (LCEN 1-1), as printed
     * @param email the general mailbox, if there is one
     * @param population number of inhabitants, for a territorial authority
     * @param staff number of agents or employees, in full-time equivalents
     * @param register the company register's data; for a company
     */
    public record Organisation(
            String legalName,
            String shortName,
            List<String> aliases,
            PostalAddress seat,
            String phone,
            Optional<String> email,
            Optional<Integer> population,
            Optional<Integer> staff,
            Optional<CompanyRegister> register) {
        public Organisation {
            aliases = listOf(aliases);
            email = orEmpty(email);
            population = orEmpty(population);
            staff = orEmpty(staff);
            register = orEmpty(register);
        }
    }

    /**
     * A company's entry in the register (LCEN 1-1, commercial code R123-237).
     *
     * @param legalForm the legal form: "SAS"
     * @param capital the share capital, with its currency
     * @param siren the number
     * @param registryTown the town of the registry
     * @param vat the VAT number within the Union
     * @param liquidation whether the company is being wound up
     */
    public record CompanyRegister(
            String legalForm,
            String capital,
            String siren,
            String registryTown,
            Optional<String> vat,
            Optional<Boolean> liquidation) {
        public CompanyRegister {
            vat = orEmpty(vat);
            liquidation = orEmpty(liquidation);
        }

        /** A company of which nothing else is to be said. */
        public CompanyRegister(String legalForm, String capital, String siren, String registryTown) {
            this(legalForm, capital, siren, registryTown, Optional.empty(), Optional.empty());
        }

        /** Whether the company is being wound up. */
        public boolean isInLiquidation() {
            return liquidation.orElse(false);
        }
    }

    /** A postal address in France: street line, postcode, and town with its CEDEX if any. */
    public record PostalAddress(String street, String postcode, String city) {}

    /**
     * Where the portal is and what it offers.
     *
     * @param home the address of the home page, https, ending in a slash
     * @param domains the domains that are the tenant's own, for its mailboxes and links
     * @param services what the portal offers beyond reading
     * @param socialNetworks its pages elsewhere, as plain links
     * @param licence the licence of its data
     * @param theme its colours and logo
     * @param onlineProcedures forms and other means to apply to it electronically, a newsletter's box apart
     * @param userContent what visitors publish on it, if they can
     */
    public record Portal(
            URI home,
            List<String> domains,
            Services services,
            List<SocialNetwork> socialNetworks,
            Licence licence,
            Theme theme,
            List<OnlineProcedure> onlineProcedures,
            Optional<UserContent> userContent) {
        public Portal {
            domains = listOf(domains);
            socialNetworks = listOf(socialNetworks);
            onlineProcedures = listOf(onlineProcedures);
            userContent = orEmpty(userContent);
        }
    }

    /**
     * What the portal offers beyond reading; a clause about a service appears only where it exists.
     *
     * @param accounts visitors may have an account
     * @param newsletter visitors may subscribe to a newsletter
     * @param audienceMeasurement visits are measured
     * @param offers data or services may be subscribed to against payment
     */
    public record Services(boolean accounts, boolean newsletter, boolean audienceMeasurement, boolean offers) {}

    /**
     * A means to apply to the tenant electronically (CRPA L112-9).
     *
     * @param name what it is called: "Formulaire de contact"
     * @param url where it is
     * @param purpose what may be asked or declared there
     * @param identification how one says who one is, where name and addresses are not enough
     */
    public record OnlineProcedure(String name, URI url, String purpose, Optional<String> identification) {
        public OnlineProcedure {
            identification = orEmpty(identification);
        }
    }

    /**
     * What visitors publish on the portal (regulation (EU) 2022/2065).
     *
     * @param what what it is: "les réutilisations que vous présentez"
     * @param email the contact point for users and for authorities
     * @param reportForm where illegal content is reported, if not by e-mail
     * @param automatedModeration whether a program decides what is taken down
     */
    public record UserContent(String what, String email, Optional<URI> reportForm, boolean automatedModeration) {
        public UserContent {
            reportForm = orEmpty(reportForm);
        }
    }

    /** A page of the tenant on a social network. */
    public record SocialNetwork(String name, URI url) {}

    /** The licence of the open data: an SPDX-like id, a name and its text's address (CRPA D323-2-1). */
    public record Licence(String id, String name, URI url) {}

    /**
     * How the portal looks.
     *
     * @param accent the main colour, {@code #rrggbb}, dark enough to carry white text (contrast of 4.5 to 1)
     * @param logo a file of the tenant's {@code assets} folder
     */
    public record Theme(String accent, String logo) {}

    /**
     * Who publishes and who hosts (LCEN, article 1-1).
     *
     * @param publicationDirector who answers for what is published
     * @param hosting who hosts the portal
     * @param dataStorage who stores the data, if it is another
     * @param sellsToConsumers whether private persons may buy something
     * @param mediator to whom such a buyer may turn (consumer code, L616-1)
     */
    public record LegalNotice(
            PublicationDirector publicationDirector,
            Provider hosting,
            Optional<Provider> dataStorage,
            Optional<Boolean> sellsToConsumers,
            Optional<Mediator> mediator) {
        public LegalNotice {
            dataStorage = orEmpty(dataStorage);
            sellsToConsumers = orEmpty(sellsToConsumers);
            mediator = orEmpty(mediator);
        }

        /** The notice of a body that sells nothing to private persons. */
        public LegalNotice(PublicationDirector publicationDirector, Provider hosting, Optional<Provider> dataStorage) {
            this(publicationDirector, hosting, dataStorage, Optional.empty(), Optional.empty());
        }

        /** Whether private persons may buy something. */
        public boolean hasConsumers() {
            return sellsToConsumers.orElse(false);
        }
    }

    /** A mediator for consumers: its name, its address and its site. */
    public record Mediator(String name, PostalAddress address, URI site) {}

    /** The natural person who answers for what is published (loi 82-652, article 93-2), in what capacity. */
    public record PublicationDirector(String firstName, String lastName, String title) {
        /** First name and surname. */
        public String fullName() {
            return firstName + " " + lastName;
        }
    }

    /** A hosting or storage provider, with what the law asks to publish of it. */
    public record Provider(String name, PostalAddress address, String phone) {}

    /**
     * Who is answerable for personal data, what is done with them and who receives them (GDPR 13 and 14).
     *
     * @param officer the data protection officer
     * @param audience whom the portal speaks to; everyone, unless it says otherwise
     * @param dataSubjects the kinds of people whose data are processed: "les visiteurs du portail"
     * @param activities what is done with the data
     * @param recipients who receives them
     * @param jointControllers with whom purposes and means are determined (GDPR 26)
     * @param automatedDecisions decisions that a machine takes alone (GDPR 22)
     */
    public record DataProtection(
            DataProtectionOfficer officer,
            Optional<Audience> audience,
            List<String> dataSubjects,
            List<ProcessingActivity> activities,
            List<Recipient> recipients,
            List<JointController> jointControllers,
            List<AutomatedDecision> automatedDecisions) {
        public DataProtection {
            audience = orEmpty(audience);
            dataSubjects = listOf(dataSubjects);
            activities = listOf(activities);
            recipients = listOf(recipients);
            jointControllers = listOf(jointControllers);
            automatedDecisions = listOf(automatedDecisions);
        }

        /** Data about everyone that one controller alone processes, and on which no machine decides. */
        public DataProtection(
                DataProtectionOfficer officer, List<ProcessingActivity> activities, List<Recipient> recipients) {
            this(officer, Optional.empty(), List.of(), activities, recipients, List.of(), List.of());
        }

        /** The legal bases in use. */
        public Stream<LegalBasis> bases() {
            return activities.stream().map(ProcessingActivity::basis).distinct();
        }
    }

    /**
     * The data protection officer (GDPR 37 to 39), reached by at least one of three channels.
     *
     * @param email the mailbox
     * @param form the address of a contact form
     * @param postal a postal line that names the function
     * @param domains domains of an officer shared with other bodies, allowed besides the tenant's own
     */
    public record DataProtectionOfficer(
            Optional<String> email, Optional<URI> form, Optional<PostalLine> postal, List<String> domains) {
        public DataProtectionOfficer {
            email = orEmpty(email);
            form = orEmpty(form);
            postal = orEmpty(postal);
            domains = listOf(domains);
        }

        /** Whether there is a channel at all; a company may have no officer. */
        public boolean isReachable() {
            return email.isPresent() || form.isPresent() || postal.isPresent();
        }
    }

    /** Whom a portal speaks to. */
    public enum Audience {
        /** All who come, minors among them. */
        EVERYONE,
        /** Minors in the first place. */
        MINORS,
        /** Professionals only. */
        PROFESSIONALS
    }

    /** A letter's destination: who, and where. */
    public record PostalLine(String recipient, PostalAddress address) {}

    /**
     * One thing that is done with personal data.
     *
     * @param id a word for it, unique in the tenant
     * @param purpose what for, in a reader's words
     * @param data which data
     * @param basis its one legal basis (GDPR 6(1))
     * @param foundation the law that founds it (public task, legal obligation) or the interest pursued (legitimate interest)
     * @param outsidePublicTask whether a public body acts here outside its public tasks, as in hiring out a hall
     * @param consentAct the act by which consent is given: "vous cochez la case prévue"
     * @param source where the data come from, if not from the person (GDPR 14(2)(f))
     * @param retention how long the data are kept
     */
    public record ProcessingActivity(
            String id,
            String purpose,
            String data,
            LegalBasis basis,
            Optional<String> foundation,
            Optional<Boolean> outsidePublicTask,
            Optional<String> consentAct,
            Optional<DataSource> source,
            RetentionPeriod retention) {
        public ProcessingActivity {
            foundation = orEmpty(foundation);
            outsidePublicTask = orEmpty(outsidePublicTask);
            consentAct = orEmpty(consentAct);
            source = orEmpty(source);
        }

        /** Data that come from the person, for a task of the body's own. */
        public ProcessingActivity(
                String id,
                String purpose,
                String data,
                LegalBasis basis,
                Optional<String> foundation,
                RetentionPeriod retention) {
            this(id, purpose, data, basis, foundation, Optional.empty(), Optional.empty(), Optional.empty(), retention);
        }
    }

    /**
     * Where data come from that the person did not give (GDPR 14(2)(f)).
     *
     * @param name the source: "le répertoire national des élus"
     * @param publiclyAccessible whether anyone may consult it
     */
    public record DataSource(String name, boolean publiclyAccessible) {}

    /**
     * Another body with which purposes and means are determined (GDPR 26).
     *
     * @param name its name
     * @param purpose what is determined together
     * @param arrangement who answers for what: the essence of the arrangement
     * @param contact where a person may write, if not to the body's own officer
     */
    public record JointController(String name, String purpose, String arrangement, Optional<String> contact) {
        public JointController {
            contact = orEmpty(contact);
        }
    }

    /**
     * A decision that a machine takes alone (GDPR 13(2)(f) and 22; loi 78-17, article 47).
     *
     * @param id a word for it, unique in the tenant
     * @param decision what is decided
     * @param logic by what rules
     * @param consequences what it means for the person
     * @param details where its rules are explained at length
     */
    public record AutomatedDecision(
            String id, String decision, String logic, String consequences, Optional<URI> details) {
        public AutomatedDecision {
            details = orEmpty(details);
        }
    }

    /** The six legal bases of GDPR 6(1). */
    public enum LegalBasis {
        CONSENT("consentement"),
        CONTRACT("contrat"),
        LEGAL_OBLIGATION("obligation légale"),
        VITAL_INTERESTS("intérêts vitaux"),
        PUBLIC_TASK("mission d’intérêt public"),
        LEGITIMATE_INTEREST("intérêt légitime");

        private final String inFrench;

        LegalBasis(String inFrench) {
            this.inFrench = inFrench;
        }

        /** The words that readers see. */
        public String inFrench() {
            return inFrench;
        }
    }

    /**
     * How long data are kept (GDPR 13(2)(a)): a length and what it is counted from, or a criterion.
     *
     * @param period an ISO 8601 period, such as {@code P24M}
     * @param from what the period is counted from: "la dernière connexion"
     * @param criterion a criterion that can be computed, where there is no period: "jusqu’à votre désinscription"
     */
    public record RetentionPeriod(
            Optional<java.time.Period> period, Optional<String> from, Optional<String> criterion) {
        public RetentionPeriod {
            period = orEmpty(period);
            from = orEmpty(from);
            criterion = orEmpty(criterion);
        }
    }

    /**
     * Somebody who receives personal data (GDPR 13(1)(e)).
     *
     * @param id a word for it, unique in the tenant
     * @param name its name, or the category
     * @param role what it does with the data
     * @param processor whether it acts on the tenant's behalf (GDPR 28)
     * @param country where it processes the data, ISO 3166-1 alpha-2
     * @param safeguard what allows the transfer, where the country is outside the EEA (GDPR 44 to 49)
     * @param hosts hosts that the pages call on its behalf
     */
    public record Recipient(
            String id,
            String name,
            String role,
            boolean processor,
            String country,
            Optional<String> safeguard,
            List<String> hosts) {
        public Recipient {
            safeguard = orEmpty(safeguard);
            hosts = listOf(hosts);
        }

        /** Whether it processes data outside the European Economic Area. */
        public boolean isOutsideEea() {
            return !EuropeanEconomicArea.includes(country);
        }
    }

    /**
     * A cookie or similar (loi 78-17, article 82).
     *
     * @param name its name, with a wildcard where it has one
     * @param setBy who sets and reads it
     * @param purpose what for
     * @param lifetime how long it stays, ISO 8601; {@code P0D} until the browser is closed
     * @param access who else has access to it: "aucun tiers"
     * @param exempt whether it needs no consent
     * @param measurement whether it serves audience measurement
     * @param retention how long what it collects is kept
     * @param keepsChoice whether it remembers what the visitor accepted or refused
     * @param hosts hosts that the pages call for it: a video's, a measurement tool's
     */
    public record Tracker(
            String name,
            String setBy,
            String purpose,
            java.time.Period lifetime,
            String access,
            boolean exempt,
            boolean measurement,
            Optional<java.time.Period> retention,
            Optional<Boolean> keepsChoice,
            List<String> hosts) {
        public Tracker {
            retention = orEmpty(retention);
            keepsChoice = orEmpty(keepsChoice);
            hosts = listOf(hosts);
        }

        /** A tracker that collects nothing to keep, remembers no choice and calls no host. */
        public Tracker(
                String name,
                String setBy,
                String purpose,
                java.time.Period lifetime,
                String access,
                boolean exempt,
                boolean measurement) {
            this(
                    name,
                    setBy,
                    purpose,
                    lifetime,
                    access,
                    exempt,
                    measurement,
                    Optional.empty(),
                    Optional.empty(),
                    List.of());
        }

        /** Whether it measures the audience without asking for consent. */
        public boolean isExemptMeasurement() {
            return exempt && measurement;
        }

        /** Whether it remembers what the visitor accepted or refused. */
        public boolean remembersChoice() {
            return keepsChoice.orElse(false);
        }
    }

    /**
     * The state of conformity to RGAA (loi 2005-102, article 47; decree 2019-768).
     *
     * @param status what the home page must say
     * @param rate percentage of criteria met, from an audit
     * @param auditedOn day of the audit
     * @param auditor who did it
     * @param declaredOn day of the statement
     * @param email where a defect is reported
     * @param nonConformities what is known not to conform
     * @param schemeYears the years of the multi-year scheme: "2025-2027"
     * @param schemeUrl where the scheme is
     * @param planUrl where this year's plan is
     */
    public record Accessibility(
            ConformanceStatus status,
            Optional<Integer> rate,
            Optional<java.time.LocalDate> auditedOn,
            Optional<String> auditor,
            java.time.LocalDate declaredOn,
            String email,
            List<String> nonConformities,
            String schemeYears,
            URI schemeUrl,
            URI planUrl) {
        public Accessibility {
            rate = orEmpty(rate);
            auditedOn = orEmpty(auditedOn);
            auditor = orEmpty(auditor);
            nonConformities = listOf(nonConformities);
        }
    }

    /** The three states of RGAA conformity, with the only words that the home page may use. */
    public enum ConformanceStatus {
        FULL("totalement conforme"),
        PARTIAL("partiellement conforme"),
        NONE("non conforme");

        private final String inFrench;

        ConformanceStatus(String inFrench) {
            this.inFrench = inFrench;
        }

        /** The words that readers see. */
        public String inFrench() {
            return inFrench;
        }
    }

    /**
     * The policies in force.
     *
     * @param version which version they are
     * @param published the day they were published
     * @param effective the day they take effect
     * @param reviewBy the day by which somebody is to read them and the record again
     */
    public record Policies(
            String version,
            java.time.LocalDate published,
            java.time.LocalDate effective,
            Optional<java.time.LocalDate> reviewBy) {
        public Policies {
            reviewBy = orEmpty(reviewBy);
        }
    }

    /**
     * Other bodies that the pages may name.
     *
     * @param parents ids of tenants it belongs to
     * @param partners ids of tenants it works with
     * @param homonyms names that it shares with other tenants and that stay its own
     */
    public record Relations(List<String> parents, List<String> partners, List<String> homonyms) {
        public Relations {
            parents = listOf(parents);
            partners = listOf(partners);
            homonyms = listOf(homonyms);
        }
    }

    /**
     * What is owed to those who ask for documents and reuse data (CRPA, book III).
     *
     * @param accessOfficer who answers for access to documents and for questions of reuse, known as PRADA
     * @param directory the directory of its main documents
     * @param licences the licences of data that are not under the portal's
     * @param fees what may be reused only against payment
     * @param algorithms the algorithms on which decisions about persons are founded
     */
    public record OpenData(
            Optional<AccessOfficer> accessOfficer,
            Optional<Directory> directory,
            List<OtherLicence> licences,
            List<Fee> fees,
            List<Algorithm> algorithms) {
        public OpenData {
            accessOfficer = orEmpty(accessOfficer);
            directory = orEmpty(directory);
            licences = listOf(licences);
            fees = listOf(fees);
            algorithms = listOf(algorithms);
        }

        /** That of a tenant that states none of it. */
        public static OpenData none() {
            return new OpenData(null, null, null, null, null);
        }
    }

    /**
     * The person responsible for access to documents and for questions of reuse (CRPA R330-2 to R330-4), reached by at least
     * one of two channels.
     *
     * @param profession what the person is: "juriste"
     * @param email the professional mailbox
     * @param phone the professional telephone number, as printed
     * @param appointedBy the authority that made the appointment, which is reached at the tenant's seat: "le maire"
     * @param domains domains of a person shared with other bodies, allowed besides the tenant's own
     */
    public record AccessOfficer(
            String firstName,
            String lastName,
            String profession,
            Optional<String> email,
            Optional<String> phone,
            String appointedBy,
            List<String> domains) {
        public AccessOfficer {
            email = orEmpty(email);
            phone = orEmpty(phone);
            domains = listOf(domains);
        }

        /** First name and surname. */
        public String fullName() {
            return firstName + " " + lastName;
        }
    }

    /** The directory of the main documents that hold public information (CRPA L322-6): where it is, and its last update. */
    public record Directory(URI url, java.time.LocalDate updatedOn) {}

    /**
     * The licence of data that are not under the portal's.
     *
     * @param data which data
     * @param licence their licence
     * @param approval the State's approval of it for these data, where it is not on the closed list (CRPA D323-2-2)
     * @param highValue whether they are high-value data (implementing regulation (EU) 2023/138)
     */
    public record OtherLicence(String data, Licence licence, Optional<String> approval, boolean highValue) {
        public OtherLicence {
            approval = orEmpty(approval);
        }
    }

    /**
     * A fee for reuse (CRPA L324-1).
     *
     * @param data which data
     * @param amount how much: "120 € par an"
     * @param basis how the amount is computed
     * @param licence the licence, which a fee makes compulsory
     */
    public record Fee(String data, String amount, String basis, Licence licence) {}

    /**
     * An algorithm on which decisions about persons are founded (CRPA L312-1-3).
     *
     * @param id a word for it, unique in the tenant
     * @param name what it is called
     * @param decision which decisions
     * @param data the data and where they come from
     * @param rules the criteria and their weights
     * @param contribution what the algorithm does in the decision, and what a human does
     * @param appeal how to contest a decision
     */
    public record Algorithm(
            String id, String name, String decision, String data, String rules, String contribution, String appeal) {}

    private static <T> List<T> listOf(List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }

    // A binder hands over null for a key that is not there.
    @SuppressWarnings({"OptionalUsedAsFieldOrParameterType", "OptionalAssignedToNull"})
    private static <T> Optional<T> orEmpty(Optional<T> value) {
        return value == null ? Optional.empty() : value;
    }
}
