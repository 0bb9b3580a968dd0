<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="nl_NL">
<context>
    <name>AnswerPanel</name>
    <message>
        <source>Antwoorden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kies een cel in de tabel om te zien wie wat wanneer heeft geantwoord, en op grond van welk formulier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Antwoord &amp;vastleggen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In&amp;trekken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De toestemming vandaag intrekken (Del); een reden is niet nodig</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ge&amp;schiedenis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alle antwoorden, nieuwste eerst</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BugReporter</name>
    <message>
        <source>Er ging iets mis in het programma. Uw gegevens zijn veilig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fout in het programma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noem bij uw vraag aan de helpdesk het nummer %1. Probeer het opnieuw of start het programma opnieuw.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message>
        <source>(csv-bestand)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 van %2 kolommen worden gelezen. Dubbelklik op een rij om die als kopregel te kiezen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rol van kolom %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kopregel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>%1 van %2 leerlingen</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n leerling(en)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Lees eerst de leerlingen in uit uw leerlingadministratie (EDEXML of een lijst). Daarna leest u hier de toestemmingenlijst in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leerlingen inlezen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vastgelegd: %1 voor %2 - %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teruggenomen. Het antwoord blijft doorgestreept in de geschiedenis staan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Er staat geen ja voor %1 - %2, dus er is niets in te trekken. Leg zo nodig een nee vast (toets N).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kies eerst in de tabel een leerling en een doel (een gekleurde cel).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opgeslagen: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporteren</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ja vastleggen…	J</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Nee vastleggen…	N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In&amp;getrokken vastleggen…	I</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Toestemming nu intrekken	Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kopiëren	Ctrl+C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alles van deze &amp;leerling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toestemmingsregister</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel-werkmap (*.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>• nog niet alle ouders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gestippeld kader: afgeschermde leerling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>toetsen J, N, I: vastleggen, Del: intrekken</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConsentRegister</name>
    <message>
        <source>Toestemmingen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Inlezen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De jaarlijkse toestemmingenlijst inlezen (Ctrl+I)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inlees&amp;rondes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wat er is ingelezen, en een inleesronde ongedaan maken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Antwoord vastleggen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Een antwoord bij de gekozen leerling en het gekozen doel vastleggen (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lijst zonder toestemming…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voorbeeld, afdrukken of opslaan (Ctrl+P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xporteren…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wat nu in beeld is als Excel-bestand opslaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Zoeken</source>
        <translation>&amp;Search</translation>
    </message>
    <message>
        <source>Naam of leerlingnummer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoeken op naam of leerlingnummer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locatie</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>Groep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Antwoord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stand op</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vandaag</source>
        <translation>today</translation>
    </message>
    <message>
        <source>Stand op datum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hoe het register er op deze dag uitzag. Leeg is vandaag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Wis filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alle filters wissen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toestemmingsregister: leerlingen en doelen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pijltjes lopen door de cellen. J, N en I leggen na bevestiging ja, nee of ingetrokken vast. Delete trekt in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Totalen per doel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nog geen leerlingen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConsentTable</name>
    <message>
        <source>Namen en groepen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groep</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConsentWords</name>
    <message>
        <source>formulier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ouderapp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mondeling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ingelezen lijst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sinds %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afgeschermde leerling: wordt nooit getoond, wat er ook is geantwoord.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nog niet alle ouders met gezag hebben geantwoord.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De ouders zijn het niet eens: er mag niets worden getoond tot zij dat zijn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geen antwoord is geen toestemming.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zichtbaar buiten de school</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>besloten kring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ouders samen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Er is nog niets geantwoord.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vastgelegd door %1 op %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>teruggenomen: telt niet meer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>geen gezag: telt niet mee</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CorrectionDialog</name>
    <message>
        <source>Regel verbeteren</source>
        <translation>Correct an entry</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>dd-mm-jjjj</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditDialog</name>
    <message>
        <source>&amp;Opslaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>EmployeeDialog</name>
    <message>
        <source>Nieuwe medewerker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medewerker bewerken</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmployeeEditForm</name>
    <message>
        <source>Medewerker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Voornaam:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voornaam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>V&amp;oorletters:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voorletters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tussenvoegsel:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tussenvoegsel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Achternaam:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Achternaam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aan&amp;spreken als:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aanspreken als</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Soort:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soort</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>&amp;Functie:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Functie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;E-mail:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryEdit</name>
    <message>
        <source>Toevoegen aan tijdlijn</source>
        <translation>Add to the timeline</translation>
    </message>
    <message>
        <source>Wat er nu staat (blijft staan)</source>
        <translation>What it says now (stays)</translation>
    </message>
    <message>
        <source>&amp;Soort</source>
        <translation>&amp;Kind</translation>
    </message>
    <message>
        <source>Soort vermelding</source>
        <translation>Kind of entry</translation>
    </message>
    <message>
        <source>&amp;Moment</source>
        <translation>&amp;Moment</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Moment</translation>
    </message>
    <message>
        <source>bijvoorbeeld vandaag 14:30</source>
        <translation>for instance today 14:30</translation>
    </message>
    <message>
        <source>Gehoord</source>
        <translation>Heard</translation>
    </message>
    <message>
        <source>&amp;leerling</source>
        <translation>&amp;pupil</translation>
    </message>
    <message>
        <source>&amp;ouders</source>
        <translation>p&amp;arents</translation>
    </message>
    <message>
        <source>l&amp;eerkracht</source>
        <translation>t&amp;eacher</translation>
    </message>
    <message>
        <source>&amp;Tekst</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>Tekst</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>&amp;Vastleggen</source>
        <translation>&amp;Record</translation>
    </message>
</context>
<context>
    <name>EvidenceAdd</name>
    <message>
        <source>Bewijs toevoegen</source>
        <translation>Add evidence</translation>
    </message>
    <message>
        <source>&amp;Vastgelegd op</source>
        <translation>&amp;Captured on</translation>
    </message>
    <message>
        <source>Wanneer het is vastgelegd</source>
        <translation>When it was captured</translation>
    </message>
    <message>
        <source>bijvoorbeeld gisteren 20:15; leeg = onbekend</source>
        <translation>for instance yesterday 20:15; empty = unknown</translation>
    </message>
    <message>
        <source>&amp;Koppeling</source>
        <translation>&amp;Link</translation>
    </message>
    <message>
        <source>Koppeling naar het bericht</source>
        <translation>Link to the message</translation>
    </message>
    <message>
        <source>https://…</source>
        <translation>https://…</translation>
    </message>
    <message>
        <source>Het bestand komt in het versleutelde gegevensbestand te staan, met een vingerafdruk (SHA-256). Daarna kan het niet meer worden gewijzigd.</source>
        <translation>The file is kept inside the encrypted data file, with a fingerprint (SHA-256). After that it can no longer be changed.</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Bewijs &amp;toevoegen</source>
        <translation>&amp;Add evidence</translation>
    </message>
</context>
<context>
    <name>EvidenceDialog</name>
    <message>
        <source>%1, toegevoegd op %2 door %3</source>
        <translation>%1, added on %2 by %3</translation>
    </message>
    <message>
        <source>Vastgelegd op %1</source>
        <translation>Captured on %1</translation>
    </message>
</context>
<context>
    <name>EvidenceView</name>
    <message>
        <source>Bewijsstuk</source>
        <translation>Piece of evidence</translation>
    </message>
    <message>
        <source>Inhoud van het bewijsstuk</source>
        <translation>Contents of the evidence</translation>
    </message>
    <message>
        <source>Afbeelding</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Dit soort bestand kan hier niet worden getoond. Met Exporteren krijgt u een kopie met de vingerafdruk ernaast.</source>
        <translation>This kind of file cannot be shown here. Export gives you a copy with its fingerprint beside it.</translation>
    </message>
    <message>
        <source>&amp;Exporteren…</source>
        <translation>&amp;Export…</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message>
        <source>Herkend: %1, %2. %3 leerlingrijen en %4 kolommen met antwoorden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De keuzes van een eerder bestand met deze indeling zijn gebruikt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blad lezen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rijen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waarom niet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(csv-bestand)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>csv-bestand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel-werkmap</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>Alle locaties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alle groepen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alle doelen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alle antwoorden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alles behalve ja</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindDialog</name>
    <message numerus="yes">
        <source>%n gevonden</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindForm</name>
    <message>
        <source>Ga naar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typ een deel van een naam, leerlingnummer, incidentnummer of kenmerk:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoeken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bijvoorbeeld meulen of 2026-014</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gevonden</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstStartForm</name>
    <message>
        <source>Welkom bij WM Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toestemmingen, incidentdossiers en brieven van uw school staan in één versleuteld gegevensbestand op deze computer. Wat wilt u doen?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Nieuw gegevensbestand maken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voor een school die begint. U kiest een wachtzin en krijgt een herstelcode voor in de kluis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bestaand gegevensbestand &amp;openen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Een &amp;back-up terugzetten…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De &amp;voorbeeldschool bekijken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verzonnen leerlingen en dossiers om mee te oefenen. Er wordt niets bewaard.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupBars</name>
    <message>
        <source>groep %1: %2 van %3 compleet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuardianDialog</name>
    <message>
        <source>Ouder toevoegen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ouder bewerken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moeder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ouder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verzorger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>voogd</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuardianEditForm</name>
    <message>
        <source>Ouder of verzorger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Voornaam:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voornaam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>V&amp;oorletters:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voorletters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tussenvoegsel:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tussenvoegsel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Achternaam:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Achternaam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aan&amp;spreken als:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aanspreken als</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Relatie:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relatie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heeft &amp;gezag: het antwoord telt mee en brieven komen hier aan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;traat en huisnummer:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Straat en huisnummer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Postcode:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plaa&amp;ts:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plaats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Land (alleen buiten Nederland):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Land (alleen buiten Nederland)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ge&amp;heim adres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;E-mail:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tele&amp;foon:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telefoon</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Handboek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wat is er nieuw</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportEnding</name>
    <message>
        <source>Ingelezen: %1 rijen, %2 wijzigingen. De back-up van vlak ervoor is bewaard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inleesronde ongedaan maken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ongedaan gemaakt: %1 antwoorden tellen niet meer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 antwoorden die daarna zijn vastgelegd, blijven gelden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 toegevoegde leerlingen blijven staan.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportLog</name>
    <message>
        <source>Inleesrondes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inleesrondes, nieuwste eerst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ongedaan maken haalt alle antwoorden van die inleesronde terug. Ze blijven in de geschiedenis staan als teruggenomen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inleesronde &amp;ongedaan maken…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sluiten</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportLogDialog</name>
    <message>
        <source>Er is nog niets ingelezen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inleesronde ongedaan maken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ongedaan maken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inleesronde &apos;%1&apos; ongedaan maken?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alle antwoorden uit dit bestand tellen dan niet meer; wat er daarvoor gold, geldt weer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ongedaan maken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Annuleren</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wanneer</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Wat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>toestemmingen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leerlingen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bestand</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Schooljaar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Door</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Wijzigingen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ongedaan gemaakt</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message>
        <source>Bestand lezen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Inlezen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>V&amp;olgende</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Er is nog niets opgeslagen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opgeslagen: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel, csv en lijsten (*.xlsx *.xlsm *.xls *.ods *.csv *.txt *.html *.htm);;Alle bestanden (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toestemmingen inlezen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voorbeeld maken</source>
        <translation>Making the preview</translation>
    </message>
    <message>
        <source>Fouten bij inlezen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel-werkmap (*.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1  Bestand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2  Kolommen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3  Betekenis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4  Leerlingen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5  Voorbeeld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kies het bestand en het schooljaar. Het programma kijkt wat erin staat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kijk of boven elke kolom staat wat erin zit. De gekleurde rij is de kopregel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wat betekent elk teken? Wat niet zeker is, blijft onbeantwoord tot u het zegt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groen is gevonden, geel is hersteld, rood vraagt uw keuze of wordt niet ingelezen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dit gaat er veranderen. Pas met Inlezen wordt het opgeslagen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stappen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Annuleren</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Vorige</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportWizardColumns</name>
    <message>
        <source>Kolommen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Blad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kopregel op rij</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rij met de kolomkoppen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wat er in elke kolom staat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Het blad zoals het in het bestand staat</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportWizardFile</name>
    <message>
        <source>Bestand</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Sleep het Excel- of csv-bestand hierheen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bestand kiezen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Wachtwoord van het bestand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wachtwoord van het bestand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O&amp;penen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Schooljaar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schooljaar waarvoor de antwoorden gelden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Het bestand noemt een ander schooljaar; toch &amp;inlezen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Haal het vinkje weg bij een blad dat niet gelezen moet worden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bladen in het bestand</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportWizardMeaning</name>
    <message>
        <source>Betekenis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tekens in het bestand en wat ze betekenen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Een &amp;lege cel betekent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wat een lege cel betekent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;De lijst bevat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soort lijst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Niet aangekruiste keuze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wat een niet aangekruiste keuze betekent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportWizardPreview</name>
    <message>
        <source>Voorbeeld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Wijzigingen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wat er verandert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ja in plaats van nee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nu geldt nee of ingetrokken en het bestand zegt ja. Zet alleen een vinkje als u zeker weet dat de ouders van gedachten zijn veranderd; zonder vinkje blijft het nee.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ja over nee: per cel bevestigen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Meldingen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meldingen bij het bestand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fouten opslaan als Excel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De rijen uit uw eigen bestand met de melding erachter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vóór het inlezen maakt het programma een back-up. Het inlezen gebeurt in één keer en kan met één knop ongedaan worden gemaakt.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportWizardPupils</name>
    <message>
        <source>Leerlingen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Toon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welke rijen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Onbekende leerlingen als &amp;nieuw toevoegen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rijen uit het bestand met hun leerling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leerling kiezen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoek op naam of nummer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leerling zoeken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voorgestelde leerlingen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Koppelen (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Niet &amp;inlezen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keuze &amp;wissen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IncidentDetail</name>
    <message>
        <source>← &amp;Lijst</source>
        <translation>← &amp;List</translation>
    </message>
    <message>
        <source>Terug naar de lijst (Esc)</source>
        <translation>Back to the list (Esc)</translation>
    </message>
    <message>
        <source>Terug naar de lijst</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>Fase van het dossier</source>
        <translation>Stage of the file</translation>
    </message>
    <message>
        <source>Toevoegen aan &amp;tijdlijn…</source>
        <translation>Add to &amp;timeline…</translation>
    </message>
    <message>
        <source>Be&amp;wijs toevoegen…</source>
        <translation>Add e&amp;vidence…</translation>
    </message>
    <message>
        <source>B&amp;rief…</source>
        <translation>Lette&amp;r…</translation>
    </message>
    <message>
        <source>&amp;Fase wijzigen…</source>
        <translation>Change sta&amp;ge…</translation>
    </message>
    <message>
        <source>Betro&amp;kkene toevoegen…</source>
        <translation>Add &amp;person…</translation>
    </message>
    <message>
        <source>&amp;Gegevens wijzigen…</source>
        <translation>Change &amp;facts…</translation>
    </message>
    <message>
        <source>Feiten</source>
        <translation>Facts</translation>
    </message>
    <message>
        <source>Soort</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Gebeurd op</source>
        <translation>Happened on</translation>
    </message>
    <message>
        <source>Gemeld op</source>
        <translation>Reported on</translation>
    </message>
    <message>
        <source>Locatie</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Platform</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Koppeling</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Ernst</source>
        <translation>Severity</translation>
    </message>
    <message>
        <source>Wat er gebeurde</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Overtreden regels</source>
        <translation>Rules broken</translation>
    </message>
    <message>
        <source>Betrokkenen</source>
        <translation>People involved</translation>
    </message>
    <message>
        <source>Tijdlijn</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>De tijdlijn wordt alleen langer: een verbetering staat naast de oude regel.</source>
        <translation>The timeline only grows: a correction stands beside the old entry.</translation>
    </message>
    <message>
        <source>&amp;Verbeteren…</source>
        <translation>&amp;Correct…</translation>
    </message>
    <message>
        <source>Bewijs</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Sleep bestanden hierheen, of plak een schermafbeelding met Ctrl+V.</source>
        <translation>Drag files here, or paste a screenshot with Ctrl+V.</translation>
    </message>
    <message>
        <source>Be&amp;kijken</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Exporteren…</source>
        <translation>&amp;Export…</translation>
    </message>
    <message>
        <source>Brieven</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Brieven bij dit incident</source>
        <translation>Letters of this incident</translation>
    </message>
    <message>
        <source>Brief &amp;openen</source>
        <translation>&amp;Open letter</translation>
    </message>
</context>
<context>
    <name>IncidentDialog</name>
    <message>
        <source>(niet op school)</source>
        <translation>(not at school)</translation>
    </message>
    <message>
        <source>Typ een dag, met of zonder tijd.</source>
        <translation>Type a day, with or without a time.</translation>
    </message>
    <message>
        <source>Gegevens van %1 wijzigen</source>
        <translation>Change the facts of %1</translation>
    </message>
    <message>
        <source>&amp;Wijzigingen opslaan</source>
        <translation>&amp;Save changes</translation>
    </message>
</context>
<context>
    <name>IncidentFileView</name>
    <message>
        <source>Toegevoegd aan de tijdlijn.</source>
        <translation>Added to the timeline.</translation>
    </message>
    <message>
        <source>Verbeterd; de oude regel blijft ernaast staan.</source>
        <translation>Corrected; the old entry stays beside it.</translation>
    </message>
    <message>
        <source>Betrokkene toegevoegd.</source>
        <translation>Person added.</translation>
    </message>
    <message>
        <source>Het dossier staat nu op: %1.</source>
        <translation>The file now stands at: %1.</translation>
    </message>
    <message>
        <source>Bewijs toegevoegd met vingerafdruk: %1.</source>
        <translation>Evidence added with its fingerprint: %1.</translation>
    </message>
    <message>
        <source>Opgeslagen als %1, met de vingerafdruk ernaast.</source>
        <translation>Saved as %1, with the fingerprint beside it.</translation>
    </message>
    <message>
        <source>Bewijs toevoegen</source>
        <translation>Add evidence</translation>
    </message>
    <message>
        <source>Bewijs lezen</source>
        <translation>Reading evidence</translation>
    </message>
    <message>
        <source>Bewijs exporteren</source>
        <translation>Export evidence</translation>
    </message>
    <message>
        <source>Op het klembord staat geen schermafbeelding of bestand.</source>
        <translation>There is no screenshot or file on the clipboard.</translation>
    </message>
    <message>
        <source>Alle bestanden (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Nog geen bewijs. Sleep een bestand hierheen of plak met Ctrl+V.</source>
        <translation>No evidence yet. Drag a file here or paste with Ctrl+V.</translation>
    </message>
    <message>
        <source>Nog geen brieven. Maak er een met de knop Brief…</source>
        <translation>No letters yet. Make one with the button Letter…</translation>
    </message>
    <message>
        <source>Nog geen regels aangewezen.</source>
        <translation>No rules chosen yet.</translation>
    </message>
    <message>
        <source>Tijdlijn (%1)</source>
        <translation>Timeline (%1)</translation>
    </message>
    <message>
        <source>Bewijs (%1)</source>
        <translation>Evidence (%1)</translation>
    </message>
    <message>
        <source>Brieven (%1)</source>
        <translation>Letters (%1)</translation>
    </message>
    <message>
        <source>Gegevens gewijzigd; wat er stond, staat op de tijdlijn.</source>
        <translation>Facts changed; what they were stands on the timeline.</translation>
    </message>
</context>
<context>
    <name>IncidentNew</name>
    <message>
        <source>Nieuw incident</source>
        <translation>New incident</translation>
    </message>
    <message>
        <source>Wat er gebeurde</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>&amp;Soort</source>
        <translation>&amp;Kind</translation>
    </message>
    <message>
        <source>Soort incident</source>
        <translation>Kind of incident</translation>
    </message>
    <message>
        <source>&amp;Onderwerp</source>
        <translation>&amp;Subject</translation>
    </message>
    <message>
        <source>Onderwerp</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>kort en zakelijk, zonder namen</source>
        <translation>short and factual, without names</translation>
    </message>
    <message>
        <source>G&amp;ebeurd op</source>
        <translation>&amp;Happened on</translation>
    </message>
    <message>
        <source>Gebeurd op</source>
        <translation>Happened on</translation>
    </message>
    <message>
        <source>bijvoorbeeld gisteren 14:30 of 3 sep</source>
        <translation>for instance yesterday 14:30 or 3 sep</translation>
    </message>
    <message>
        <source>Ge&amp;meld op</source>
        <translation>Re&amp;ported on</translation>
    </message>
    <message>
        <source>Gemeld op</source>
        <translation>Reported on</translation>
    </message>
    <message>
        <source>vandaag</source>
        <translation>today</translation>
    </message>
    <message>
        <source>&amp;Locatie</source>
        <translation>L&amp;ocation</translation>
    </message>
    <message>
        <source>Locatie</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>&amp;Platform</source>
        <translation>Plat&amp;form</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Platform</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Account</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>naam van het account of de groep</source>
        <translation>name of the account or group</translation>
    </message>
    <message>
        <source>&amp;Koppeling</source>
        <translation>&amp;Link</translation>
    </message>
    <message>
        <source>Koppeling naar het bericht</source>
        <translation>Link to the message</translation>
    </message>
    <message>
        <source>https://…</source>
        <translation>https://…</translation>
    </message>
    <message>
        <source>E&amp;rnst</source>
        <translation>Se&amp;verity</translation>
    </message>
    <message>
        <source>Ernst</source>
        <translation>Severity</translation>
    </message>
    <message>
        <source>&amp;Beschrijving</source>
        <translation>&amp;Description</translation>
    </message>
    <message>
        <source>Beschrijving</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Wat er gebeurde, wanneer en hoe het bekend werd. Alleen feiten.</source>
        <translation>What happened, when, and how it became known. Facts only.</translation>
    </message>
    <message>
        <source>Overtreden regels (spatie = aankruisen)</source>
        <translation>Rules broken (space = tick)</translation>
    </message>
    <message>
        <source>Overtreden regels</source>
        <translation>Rules broken</translation>
    </message>
    <message>
        <source>Betrokkenen</source>
        <translation>People involved</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Incident &amp;vastleggen</source>
        <translation>&amp;Record incident</translation>
    </message>
</context>
<context>
    <name>Incidents</name>
    <message>
        <source>&amp;Zoeken</source>
        <translation>&amp;Search</translation>
    </message>
    <message>
        <source>Zoeken in incidenten</source>
        <translation>Search incidents</translation>
    </message>
    <message>
        <source>nummer, onderwerp, betrokkene of tekst uit de tijdlijn</source>
        <translation>number, subject, person or text of the timeline</translation>
    </message>
    <message>
        <source>Alleen o&amp;penstaande</source>
        <translation>&amp;Open ones only</translation>
    </message>
    <message>
        <source>&amp;Namen tonen</source>
        <translation>Show &amp;names</translation>
    </message>
    <message>
        <source>Namen blijven verborgen totdat u erom vraagt.</source>
        <translation>Names stay hidden until you ask for them.</translation>
    </message>
    <message>
        <source>Dossier &amp;openen</source>
        <translation>O&amp;pen file</translation>
    </message>
    <message>
        <source>Nieuw &amp;incident…</source>
        <translation>New &amp;incident…</translation>
    </message>
    <message>
        <source>Incidenten</source>
        <translation>Incidents</translation>
    </message>
</context>
<context>
    <name>IncidentsPage</name>
    <message>
        <source>Er zijn nog geen incidenten. Leg er een vast met Nieuw incident… (Ctrl+N).</source>
        <translation>There are no incidents yet. Record one with New incident… (Ctrl+N).</translation>
    </message>
    <message>
        <source>Niets gevonden. Zoek anders, of zet &apos;Alleen openstaande&apos; uit.</source>
        <translation>Nothing found. Search differently, or switch &apos;Open ones only&apos; off.</translation>
    </message>
    <message>
        <source>%1 van %2 dossiers</source>
        <translation>%1 of %2 files</translation>
    </message>
    <message>
        <source>Incident %1 is vastgelegd.</source>
        <translation>Incident %1 is recorded.</translation>
    </message>
    <message>
        <source>Nummer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Gemeld op</source>
        <translation>Reported on</translation>
    </message>
    <message>
        <source>Soort</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Onderwerp</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Betrokkenen</source>
        <translation>People involved</translation>
    </message>
    <message>
        <source>Fase</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>Locatie</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>Brieven</source>
        <translation>Letters</translation>
    </message>
</context>
<context>
    <name>LetterEdit</name>
    <message>
        <source>Brief</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Inhoud van de brief</source>
        <translation>Contents of the letter</translation>
    </message>
    <message>
        <source>1  Feiten</source>
        <translation>1  Facts</translation>
    </message>
    <message>
        <source>Feiten</source>
        <translation>Facts</translation>
    </message>
    <message>
        <source>Wat er gebeurde, wanneer, op welk medium; eerdere gesprekken of maatregelen.</source>
        <translation>What happened, when, on which medium; earlier talks or measures.</translation>
    </message>
    <message>
        <source>2  Hoor en wederhoor</source>
        <translation>2  Hearing</translation>
    </message>
    <message>
        <source>&amp;Gehoord op</source>
        <translation>Heard o&amp;n</translation>
    </message>
    <message>
        <source>Gehoord op</source>
        <translation>Heard on</translation>
    </message>
    <message>
        <source>bijvoorbeeld gisteren</source>
        <translation>for instance yesterday</translation>
    </message>
    <message>
        <source>&amp;Wat er is gezegd</source>
        <translation>&amp;What was said</translation>
    </message>
    <message>
        <source>Wat leerling, ouders en leerkracht hebben gezegd</source>
        <translation>What pupil, parents and teacher said</translation>
    </message>
    <message>
        <source>Of: waarom &amp;niemand is gehoord</source>
        <translation>Or: why n&amp;obody was heard</translation>
    </message>
    <message>
        <source>Waarom niemand is gehoord</source>
        <translation>Why nobody was heard</translation>
    </message>
    <message>
        <source>3  Reden en afweging</source>
        <translation>3  Reasons and weighing</translation>
    </message>
    <message>
        <source>Reden en afweging</source>
        <translation>Reasons and weighing</translation>
    </message>
    <message>
        <source>4  Maatregel</source>
        <translation>4  Measure</translation>
    </message>
    <message>
        <source>&amp;Eerste dag</source>
        <translation>&amp;First day</translation>
    </message>
    <message>
        <source>Eerste dag</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>bijvoorbeeld morgen</source>
        <translation>for instance tomorrow</translation>
    </message>
    <message>
        <source>&amp;laatste dag</source>
        <translation>&amp;last day</translation>
    </message>
    <message>
        <source>Laatste dag</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Al verteld &amp;op</source>
        <translation>&amp;Told before on</translation>
    </message>
    <message>
        <source>Dag waarop de ouders het mondeling hoorden</source>
        <translation>Day on which the parents were told</translation>
    </message>
    <message>
        <source>alleen als dat voor de brief was</source>
        <translation>only if that was before the letter</translation>
    </message>
    <message>
        <source>V&amp;orm</source>
        <translation>F&amp;orm</translation>
    </message>
    <message>
        <source>Vorm van de schorsing</source>
        <translation>Form of the suspension</translation>
    </message>
    <message>
        <source>&amp;Huiswerk</source>
        <translation>&amp;Homework</translation>
    </message>
    <message>
        <source>Huiswerk</source>
        <translation>Homework</translation>
    </message>
    <message>
        <source>&amp;Terugkeergesprek</source>
        <translation>&amp;Return talk</translation>
    </message>
    <message>
        <source>Terugkeergesprek</source>
        <translation>Return talk</translation>
    </message>
    <message>
        <source>dag, tijd en wie erbij is</source>
        <translation>day, time and who is there</translation>
    </message>
    <message>
        <source>Afspraken en vervolg</source>
        <translation>Agreements and follow-up</translation>
    </message>
    <message>
        <source>&amp;Afspraken</source>
        <translation>&amp;Agreements</translation>
    </message>
    <message>
        <source>Afspraken</source>
        <translation>Agreements</translation>
    </message>
    <message>
        <source>Hul&amp;p</source>
        <translation>Su&amp;pport</translation>
    </message>
    <message>
        <source>Hulp</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>&amp;Bij herhaling</source>
        <translation>If it happens a&amp;gain</translation>
    </message>
    <message>
        <source>Bij herhaling</source>
        <translation>If it happens again</translation>
    </message>
    <message>
        <source>Ondertekening</source>
        <translation>Signing</translation>
    </message>
    <message>
        <source>On&amp;dertekenaar</source>
        <translation>Signator&amp;y</translation>
    </message>
    <message>
        <source>Ondertekenaar</source>
        <translation>Signatory</translation>
    </message>
    <message>
        <source>Behandeld doo&amp;r</source>
        <translation>Hand&amp;led by</translation>
    </message>
    <message>
        <source>Behandeld door</source>
        <translation>Handled by</translation>
    </message>
    <message>
        <source>Bi&amp;jlagen</source>
        <translation>Enclos&amp;ures</translation>
    </message>
    <message>
        <source>Bijlagen, een per regel</source>
        <translation>Enclosures, one per line</translation>
    </message>
    <message>
        <source>een per regel</source>
        <translation>one per line</translation>
    </message>
    <message>
        <source>Nog te doen</source>
        <translation>Still to do</translation>
    </message>
    <message>
        <source>Wat er nog ontbreekt</source>
        <translation>What is still missing</translation>
    </message>
    <message>
        <source>&amp;Brief aan</source>
        <translation>Letter to</translation>
    </message>
    <message>
        <source>Geadresseerde</source>
        <translation>Addressee</translation>
    </message>
    <message>
        <source>Concept weggooien…</source>
        <translation>Throw concept away…</translation>
    </message>
    <message>
        <source>Voor&amp;beeld</source>
        <translation>Pre&amp;view</translation>
    </message>
    <message>
        <source>Afdrukken…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Op&amp;slaan als PDF…</source>
        <translation>&amp;Save as PDF…</translation>
    </message>
    <message>
        <source>&amp;Verzending vastleggen…</source>
        <translation>Record sending…</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Definitief &amp;maken…</source>
        <translation>&amp;Make final…</translation>
    </message>
</context>
<context>
    <name>LetterEditDialog</name>
    <message>
        <source>Het voorbeeld wordt gemaakt…</source>
        <translation>The preview is being made…</translation>
    </message>
    <message>
        <source>%1 over %2 - incident %3</source>
        <translation>%1 about %2 - incident %3</translation>
    </message>
    <message numerus="yes">
        <source>%n schooldag(en)</source>
        <translation>
            <numerusform>%n school day</numerusform>
            <numerusform>%n school days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nog %n ding(en) te doen</source>
        <translation>
            <numerusform>%n thing still to do</numerusform>
            <numerusform>%n things still to do</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ Alles is ingevuld en binnen de grenzen.</source>
        <translation>✓ Everything is filled in and within the limits.</translation>
    </message>
    <message>
        <source>Definitief maken</source>
        <translation>Make final</translation>
    </message>
    <message numerus="yes">
        <source>%n brief/brieven definitief maken?</source>
        <translation>
            <numerusform>Make %n letter final?</numerusform>
            <numerusform>Make %n letters final?</numerusform>
        </translation>
    </message>
    <message>
        <source>Elke brief krijgt een nummer en de datum van vandaag, en wordt met een vingerafdruk bewaard in het dossier. Daarna kan de brief niet meer worden gewijzigd of weggegooid.

%1</source>
        <translation>Every letter gets a number and today&apos;s date, and is kept in the file with a fingerprint. After that the letter can no longer be changed or thrown away.

%1</translation>
    </message>
    <message>
        <source>Definitief &amp;maken</source>
        <translation>&amp;Make final</translation>
    </message>
    <message>
        <source>Nog niet</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>Het concept is opgeslagen.</source>
        <translation>The concept is saved.</translation>
    </message>
    <message>
        <source>Definitief: %1. U kunt nu afdrukken.</source>
        <translation>Final: %1. You can print now.</translation>
    </message>
    <message>
        <source>Opgeslagen als %1.</source>
        <translation>Saved as %1.</translation>
    </message>
    <message>
        <source>Verzending van %1 is vastgelegd.</source>
        <translation>Sending of %1 is recorded.</translation>
    </message>
    <message>
        <source>Voorbeeld maken</source>
        <translation>Making the preview</translation>
    </message>
    <message>
        <source>Brief lezen</source>
        <translation>Reading the letter</translation>
    </message>
    <message>
        <source>Opslaan als PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Concept weggooien</source>
        <translation>Throw concept away</translation>
    </message>
    <message>
        <source>Het concept aan deze ouder weggooien? Het komt niet terug.</source>
        <translation>Throw away the concept to this parent? It does not come back.</translation>
    </message>
    <message>
        <source>&amp;Weggooien</source>
        <translation>&amp;Throw away</translation>
    </message>
    <message>
        <source>Bewaren</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>(kies; namen staan bij Instellingen)</source>
        <translation>(choose; names are under Settings)</translation>
    </message>
</context>
<context>
    <name>LetterNew</name>
    <message>
        <source>Brief maken</source>
        <translation>Make a letter</translation>
    </message>
    <message>
        <source>&amp;Leerling</source>
        <translation>&amp;Pupil</translation>
    </message>
    <message>
        <source>Leerling over wie de brief gaat</source>
        <translation>Pupil the letter is about</translation>
    </message>
    <message>
        <source>Soort brief</source>
        <translation>Kind of letter</translation>
    </message>
    <message>
        <source>&amp;Waarschuwing</source>
        <translation>&amp;Warning</translation>
    </message>
    <message>
        <source>Gedrag, regel, afspraken en wat volgt bij herhaling.</source>
        <translation>Behaviour, rule, agreements and what follows if it happens again.</translation>
    </message>
    <message>
        <source>&amp;Schorsing</source>
        <translation>&amp;Suspension</translation>
    </message>
    <message>
        <source>Ten hoogste een week (5 schooldagen), na hoor en wederhoor; artikel 40c WPO.</source>
        <translation>A week (5 school days) at most, after a hearing; article 40c WPO.</translation>
    </message>
    <message>
        <source>Er komt een concept voor elke ouder met gezag. U kunt het daarna aanvullen, bekijken en weggooien.</source>
        <translation>A concept is made for every parent with custody. After that you can complete it, look at it and throw it away.</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>&amp;Concept maken</source>
        <translation>Make &amp;concept</translation>
    </message>
</context>
<context>
    <name>LetterSent</name>
    <message>
        <source>Verzending vastleggen</source>
        <translation>Record sending</translation>
    </message>
    <message>
        <source>Wanneer is de brief verstuurd of uitgereikt?</source>
        <translation>When was the letter sent or handed over?</translation>
    </message>
    <message>
        <source>&amp;Moment</source>
        <translation>&amp;Moment</translation>
    </message>
    <message>
        <source>Moment van verzending</source>
        <translation>Moment of sending</translation>
    </message>
    <message>
        <source>bijvoorbeeld vandaag 14:30</source>
        <translation>for instance today 14:30</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>&amp;Vastleggen</source>
        <translation>&amp;Record</translation>
    </message>
</context>
<context>
    <name>Letters</name>
    <message>
        <source>&amp;Zoeken</source>
        <translation>&amp;Search</translation>
    </message>
    <message>
        <source>Zoeken in brieven</source>
        <translation>Search letters</translation>
    </message>
    <message>
        <source>kenmerk, geadresseerde, leerling of incident</source>
        <translation>reference, addressee, pupil or incident</translation>
    </message>
    <message>
        <source>Stand van de brieven</source>
        <translation>State of the letters</translation>
    </message>
    <message>
        <source>Nieuwe brief (vanuit &amp;incident)</source>
        <translation>New letter (from an &amp;incident)</translation>
    </message>
    <message>
        <source>Brieven</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>&amp;Openen</source>
        <translation>&amp;Open</translation>
    </message>
    <message>
        <source>Voor&amp;beeld</source>
        <translation>Pre&amp;view</translation>
    </message>
    <message>
        <source>&amp;Afdrukken…</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>Op&amp;slaan als PDF…</source>
        <translation>&amp;Save as PDF…</translation>
    </message>
    <message>
        <source>&amp;Verzending vastleggen…</source>
        <translation>Record sending…</translation>
    </message>
    <message>
        <source>&amp;Controleren</source>
        <translation>&amp;Check</translation>
    </message>
    <message>
        <source>Rekent de vingerafdruk opnieuw uit en vergelijkt die met de vastgelegde.</source>
        <translation>Computes the fingerprint again and compares it with the recorded one.</translation>
    </message>
</context>
<context>
    <name>LettersPage</name>
    <message>
        <source>alle brieven</source>
        <translation>all letters</translation>
    </message>
    <message>
        <source>Er zijn nog geen brieven. Een brief maakt u vanuit een incident.</source>
        <translation>There are no letters yet. A letter is made from an incident.</translation>
    </message>
    <message>
        <source>Niets gevonden. Zoek anders, of kies &apos;alle brieven&apos;.</source>
        <translation>Nothing found. Search differently, or choose &apos;all letters&apos;.</translation>
    </message>
    <message>
        <source>%1 van %2 brieven</source>
        <translation>%1 of %2 letters</translation>
    </message>
    <message>
        <source>Kies een brief om die hier te lezen.</source>
        <translation>Choose a letter to read it here.</translation>
    </message>
    <message>
        <source>Opgeslagen als %1.</source>
        <translation>Saved as %1.</translation>
    </message>
    <message>
        <source>Verzending van %1 is vastgelegd.</source>
        <translation>Sending of %1 is recorded.</translation>
    </message>
    <message>
        <source>Brief %1 is gecontroleerd: de vingerafdruk klopt, er is niets aan veranderd.</source>
        <translation>Letter %1 was checked: the fingerprint is right, nothing was changed.</translation>
    </message>
    <message>
        <source>Brief lezen</source>
        <translation>Reading the letter</translation>
    </message>
    <message>
        <source>Opslaan als PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Brief controleren</source>
        <translation>Checking the letter</translation>
    </message>
</context>
<context>
    <name>ListPrint</name>
    <message>
        <source>Lijst zonder toestemming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Doelen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doelen waarvoor de lijst geldt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Locatie</source>
        <translation>L&amp;ocation</translation>
    </message>
    <message>
        <source>Locatie</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>&amp;Groepen (geen vinkje is alle groepen)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groepen; geen vinkje is alle groepen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stand op</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stand op datum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vandaag</source>
        <translation>today</translation>
    </message>
    <message>
        <source>Elke groep op een eigen &amp;blad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opslaan als E&amp;xcel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opslaan als &amp;PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Afdrukken…</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>&amp;Sluiten</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListPrintDialog</name>
    <message>
        <source>Voorbeeld van de lijst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alle locaties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 vermeldingen, %2 leerlingen bekeken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vink links aan voor welke doelen u de lijst wilt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opgeslagen: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lijst maken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Excel-werkmap (*.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Aangemeld: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De wachtzin van de voorbeeldschool is: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wachtzin controleren</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LockScreenForm</name>
    <message>
        <source>Vergrendeld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De inhoud is verborgen; uw gegevens zijn veilig. Typ uw wachtzin om verder te gaan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Wachtzin:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wachtzin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ontgrendelen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LoginForm</name>
    <message>
        <source>Aanmelden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Naam:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>&amp;Wachtzin:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wachtzin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Aanmelden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Herstelcode gebruiken…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ander gegevens&amp;bestand…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Back-up van vandaag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WM Desktop - vergrendeld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aangemeld: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> - filter actief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laatste back-up: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nog geen back-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WM Desktop - voorbeeldschool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WM Desktop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindowForm</name>
    <message>
        <source>WM Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pagina&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voorbeeldschool: alle namen zijn verzonnen. Wat u hier doet, verdwijnt als u het programma sluit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bestand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Be&amp;werken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B&amp;eeld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xtra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Nieuw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Inlezen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voorbeeld en af&amp;drukken…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back-up maken…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back-up &amp;terugzetten…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gegevensbestand &amp;controleren</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Vergrendelen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;fsluiten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laatste handeling &amp;ongedaan maken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bewerken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Zoeken op deze pagina</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ga naar leerling, incident of brief…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Vernieuwen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Volg het systeem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Licht</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Donker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tekst &amp;groter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tekst &amp;kleiner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Normale tekst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leerlingen inlezen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Toestemmingen inlezen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Instellingen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hulp bij deze pagina</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand&amp;boek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Wat is er nieuw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Over WM Desktop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message>
        <source>Leerling</source>
        <translation>Pupil</translation>
    </message>
    <message>
        <source>Groep</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeaningStep</name>
    <message>
        <source>onbeantwoord (aanbevolen)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nee, als het formulier terug is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>antwoorden van ouders (ja en nee)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alleen weigeringen: wie erop staat, zegt nee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>onbeantwoord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aantal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Betekent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zekerheid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(lege cel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wat &apos;%1&apos; betekent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ zeker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>? niet zeker: blijft onbeantwoord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ door u gekozen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Bericht sluiten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ongedaan maken</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewFileForm</name>
    <message>
        <source>Nieuw gegevensbestand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naam van de &amp;school:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bijvoorbeeld Basisschool De Linde</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naam van de school</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Locaties:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>één locatie per regel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locaties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Uw naam:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zoals u zich straks aanmeldt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uw naam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Wachtzin:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wachtzin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wachtzin nog een &amp;keer:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wachtzin nog een keer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sterkte:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Map:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Terug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gegevensbestand &amp;maken</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewLetterDialog</name>
    <message>
        <source>Voeg eerst een leerling toe als aangesproken; over die leerling gaat de brief.</source>
        <translation>First add a pupil as spoken to; the letter is about that pupil.</translation>
    </message>
</context>
<context>
    <name>PaperOutput</name>
    <message>
        <source>Afdrukken</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>De pagina&apos;s zijn naar de printer gestuurd.</source>
        <translation>The pages were sent to the printer.</translation>
    </message>
    <message>
        <source>Het afdrukken is niet gelukt. Kijk of de printer aanstaat en papier heeft, en druk opnieuw af.</source>
        <translation>Printing failed. See whether the printer is on and has paper, and print again.</translation>
    </message>
</context>
<context>
    <name>PartyDialog</name>
    <message>
        <source>Betrokkene toevoegen</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>Aan &amp;dossier toevoegen</source>
        <translation>Add to &amp;file</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Kies eerst iemand: typ drie letters en druk op Enter.</source>
        <translation>Choose someone first: type three letters and press Enter.</translation>
    </message>
</context>
<context>
    <name>PartyEdit</name>
    <message>
        <source>Persoon &amp;zoeken</source>
        <translation>Search p&amp;erson</translation>
    </message>
    <message>
        <source>Persoon zoeken</source>
        <translation>Search person</translation>
    </message>
    <message>
        <source>typ drie letters van de naam</source>
        <translation>type three letters of the name</translation>
    </message>
    <message>
        <source>als</source>
        <translation>as</translation>
    </message>
    <message>
        <source>Rol van de betrokkene</source>
        <translation>Role of the person</translation>
    </message>
    <message>
        <source>&amp;Toevoegen</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Gevonden personen</source>
        <translation>People found</translation>
    </message>
    <message>
        <source>Gekozen betrokkenen</source>
        <translation>People chosen</translation>
    </message>
    <message>
        <source>&amp;Weghalen</source>
        <translation>Re&amp;move</translation>
    </message>
</context>
<context>
    <name>PartyPicker</name>
    <message>
        <source>Typ drie letters van een naam; Enter voegt de gekozen persoon toe.</source>
        <translation>Type three letters of a name; Enter adds the chosen person.</translation>
    </message>
    <message numerus="yes">
        <source>Nog %n letter(s)…</source>
        <translation>
            <numerusform>%n more letter…</numerusform>
            <numerusform>%n more letters…</numerusform>
        </translation>
    </message>
    <message>
        <source>Nog niemand gekozen.</source>
        <translation>Nobody chosen yet.</translation>
    </message>
    <message>
        <source>%1 (buitenstaander, niet in de administratie)</source>
        <translation>%1 (outsider, not in the administration)</translation>
    </message>
</context>
<context>
    <name>PdfPreview</name>
    <message>
        <source>Voorbeeld van de brief</source>
        <translation>Preview of the letter</translation>
    </message>
    <message>
        <source>Geen voorbeeld</source>
        <translation>No preview</translation>
    </message>
    <message>
        <source>Dit bestand kan niet als PDF worden gelezen.</source>
        <translation>This file cannot be read as a PDF.</translation>
    </message>
    <message>
        <source>Kleiner</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Groter</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Breedte</source>
        <translation>Width</translation>
    </message>
    <message>
        <source>Passend op de breedte</source>
        <translation>Fit the width</translation>
    </message>
    <message>
        <source>Pagina</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Hele pagina</source>
        <translation>Whole page</translation>
    </message>
    <message numerus="yes">
        <source>%n pagina(&apos;s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonEditForm</name>
    <message>
        <source>Leerling</source>
        <translation>Pupil</translation>
    </message>
    <message>
        <source>&amp;Leerlingnummer:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leerlingnummer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Voornaam:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voornaam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>V&amp;oorletters:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voorletters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tussenvoegsel:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tussenvoegsel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Achternaam:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Achternaam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Geboortedatum:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geboortedatum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G&amp;roep:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lo&amp;catie:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locatie</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>&amp;Beschermd: nooit in beeld voor buitenstaanders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bij een geheim adres, pleegzorg of contactverbod. De reden wordt niet vastgelegd.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Persons</name>
    <message>
        <source>Personen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leerlingen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Zoeken:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>naam of leerlingnummer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoeken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Groep:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ook &amp;vertrokken leerlingen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Nieuwe leerling…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leerlingen &amp;inlezen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leerlingen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bewerken…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Andere &amp;groep…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ver&amp;trokken…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ouders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ouders en verzorgers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ouder toevoegen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ouder b&amp;ewerken…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Antwoorden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incidenten en brieven. Enter opent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incidenten en brieven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groepen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Medewerkers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medewerker zoeken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Nieuwe medewerker…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medewerkers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonsPage</name>
    <message>
        <source>alle groepen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geen leerlingen gevonden. Lees leerlingen in, of pas het filter aan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nog geen medewerkers. Voeg er een toe of lees ze in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geen ouders of verzorgers. Zonder ouder met gezag geldt geen enkel ja.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nog geen antwoorden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geen incidenten of brieven.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n leerling(en)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Kies een leerling om alles te zien wat bekend is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Teruggekomen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Andere &amp;groep…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ouders (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Antwoorden (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossier (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nummer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>groep %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>geboren %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vertrokken op %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● beschermd: nooit in beeld voor buitenstaanders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ouder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teruggekomen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Andere groep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 verlaat de school</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewStep</name>
    <message>
        <source>Er verandert niets: alles in dit bestand geldt al.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geen meldingen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Wijzigingen (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ja in plaats van nee (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Meldingen (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 van %2 rijen gekoppeld, %3 wijzigingen. %4 fouten, %5 waarschuwingen, %6 mededelingen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ja overnemen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nu geldt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rij in het bestand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leerling</source>
        <translation>Pupil</translation>
    </message>
    <message>
        <source>Groep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wordt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soort</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Waar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Melding</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>✗ fout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>! waarschuwing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>i mededeling</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewWindow</name>
    <message>
        <source>&amp;Afdrukken…</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>Op&amp;slaan als PDF…</source>
        <translation>&amp;Save as PDF…</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Voortgang</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Protocol</name>
    <message>
        <source>&amp;Zoeken</source>
        <translation>&amp;Search</translation>
    </message>
    <message>
        <source>Zoeken in de regels</source>
        <translation>Search the rules</translation>
    </message>
    <message>
        <source>code of tekst</source>
        <translation>code or text</translation>
    </message>
    <message>
        <source>Regels van het protocol</source>
        <translation>Rules of the protocol</translation>
    </message>
    <message>
        <source>De regels staan hier in eigen woorden, kort; de codes volgen de hoofdstukken van het protocol (A voor iedereen, B en C voor medewerkers). De vastgestelde tekst van het protocol zelf blijft leidend.</source>
        <translation>The rules stand here in our own words, in short; the codes follow the sections of the protocol (A for everyone, B and C for employees). The adopted text of the protocol itself prevails.</translation>
    </message>
</context>
<context>
    <name>ProtocolPage</name>
    <message>
        <source>Geen regel gevonden. Zoek op een code (A5) of een woord.</source>
        <translation>No rule found. Search for a code (A5) or a word.</translation>
    </message>
    <message>
        <source>%1 van %2 regels</source>
        <translation>%1 of %2 rules</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Hoofdstuk</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Geldt voor</source>
        <translation>Applies to</translation>
    </message>
    <message>
        <source>Regel</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>A. Iedereen</source>
        <translation>A. Everyone</translation>
    </message>
    <message>
        <source>B. Medewerkers, op het werk</source>
        <translation>B. Employees, at work</translation>
    </message>
    <message>
        <source>C. Medewerkers, daarbuiten</source>
        <translation>C. Employees, outside work</translation>
    </message>
</context>
<context>
    <name>PupilDialog</name>
    <message>
        <source>Leerling bewerken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nieuwe leerling</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PupilsStep</name>
    <message>
        <source>Geen rijen om te tonen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wat uw keuze vraagt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ook wat is hersteld of gekozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alle rijen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rij</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In het bestand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leerling</source>
        <translation>Pupil</translation>
    </message>
    <message>
        <source>Toelichting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gevonden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>door u gekozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hersteld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>niet inlezen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kies zelf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>onbekend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ %1 gevonden   ~ %2 hersteld   ✗ %3 vragen uw keuze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rij %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Er zijn geen rijen die uw keuze vragen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordAnswer</name>
    <message>
        <source>ouders samen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 - geen gezag, telt niet mee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Antwoord vastleggen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Van</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wie heeft geantwoord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Antwoord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ja, toestemming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Nee, geen toestemming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ingetrokken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Op</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datum van het antwoord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typ bijvoorbeeld 3-9-26, 3 sep of vandaag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hoe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hoe het antwoord binnenkwam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O&amp;pmerking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opmerking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vast&amp;leggen (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Niet (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vastgelegde antwoorden worden nooit gewist; een vergissing kunt u terugnemen en blijft dan zichtbaar als teruggenomen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoverForm</name>
    <message>
        <source>Herstelcode gebruiken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typ de herstelcode uit de kluis en kies een nieuwe wachtzin. Hoofdletters en streepjes maken niet uit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Herstelcode:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Herstelcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Naam:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nieuwe &amp;wachtzin:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nieuwe wachtzin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nog een &amp;keer:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nog een keer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sterkte:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Terug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Openen</source>
        <translation>&amp;Open</translation>
    </message>
</context>
<context>
    <name>RecoveryKeyForm</name>
    <message>
        <source>Uw herstelcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Met deze code komt u weer bij de gegevens als een wachtzin kwijt is. U ziet hem alleen nu. Druk hem af en berg hem op in de kluis; bewaar hem niet op deze computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Herstelcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Afdrukken…</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>&amp;Opslaan als tekst…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ik heb de herstelcode opgeborgen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Verder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Doel: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(overslaan)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doelen: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naam (heel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roepnaam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tussenvoegsel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Achternaam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leerlingnummer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geboortedatum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ouder/verzorger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formulier terug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beantwoord op</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opmerking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aangekruiste doelen in één cel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naam van het doel (lange lijst)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Antwoord (lange lijst)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RosterImport</name>
    <message>
        <source>Leerlingen inlezen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sleep het EDEXML-bestand of de leerlingenlijst hierheen, of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bestand kiezen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;chooljaar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schooljaar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Locatie</source>
        <translation>L&amp;ocation</translation>
    </message>
    <message>
        <source>Locatie waarvoor het bestand geldt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Er is nog niets opgeslagen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Annuleren</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Inlezen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RosterImportDialog</name>
    <message>
        <source>Bestand lezen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zoals het bestand zegt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wachtwoord van het bestand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leerlingen veranderen, %2 blijven zoals ze zijn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Er verandert niets: %2 leerlingen staan al zo in het programma.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persoonsgebonden nummers (BSN, onderwijsnummer) zijn niet ingelezen en worden niet bewaard: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EDEXML en lijsten (*.xml *.xlsx *.xls *.ods *.csv *.txt);;Alle bestanden (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kies het bestand uit uw leerlingadministratie: EDEXML, of een lijst in Excel of csv met leerlingen, ouders of medewerkers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ouders en verzorgers: %1 nieuw, %2 gewijzigd, %3 blijven zoals ze zijn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medewerkers: %1 nieuw, %2 gewijzigd, %3 blijven zoals ze zijn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inlezen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nummer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Groep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locatie</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>Rij</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Melding</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nieuw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gewijzigd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Andere groep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Van school</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teruggekomen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Niet in het bestand (blijven staan)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nieuwe groepen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nieuwe medewerkers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meldingen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Kies een kleur als #1F5C99.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 kan het gegevensbestand nu openen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De wachtzin van %1 is veranderd.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 kan het gegevensbestand niet meer openen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back-up maken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kopie maken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Opslaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>gekozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>geen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kies eerst een gebruiker in de lijst.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back-up gemaakt en gecontroleerd: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laatste back-up: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Er is nog geen back-up gemaakt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gegevensbestand: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logo kiezen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plaatjes (*.png *.jpg *.jpeg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WM Desktop %1.wmbackup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kopie op een andere plek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Zichtbaar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>binnen de school</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>voor buitenstaanders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rol</source>
        <translation>Role</translation>
    </message>
</context>
<context>
    <name>SettingsForm</name>
    <message>
        <source>Instellingen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;School</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Naam van de school:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naam van de school</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schoolbestuu&amp;r:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schoolbestuur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Plaats (boven de datum van een brief):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plaats (boven de datum van een brief)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Vergrendelen na:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> minuten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vergrendelen na</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De &amp;directeur mag namens het bestuur schorsen (mandaat)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bezwaar en klacht (onderaan een brief met een maatregel):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bezwaar en klacht (onderaan een brief met een maatregel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Locaties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Locatie:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locatie</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>St&amp;raat en huisnummer:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Straat en huisnummer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Postcode:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2411 AB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pl&amp;aats:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plaats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Telefoon:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telefoon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;E-mail:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Briefpapier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kleur:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#1F5C99</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kleur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Onderaan elke brief:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Onderaan elke brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logo:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voo&amp;rbedrukt papier: geen kop en voet afdrukken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adres van &amp;links (mm):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adres van links (mm)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adres van &amp;boven (mm):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adres van boven (mm)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logo &amp;kiezen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geen lo&amp;go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standaard past het adres in een venster-envelop (C5/6, venster links).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voorbeeld van het briefpapier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ondertekenaars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directeur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Naam:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>&amp;Functie onder de naam:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Functie onder de naam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Met &apos;namens het be&amp;voegd gezag&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bestuurder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;aam:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;unctie onder de naam:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Met &apos;namens het bevoegd &amp;gezag&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Doelen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waar een foto of film kan verschijnen. De code staat vast; die gebruikt u ook in rekenbladen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doelen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Code:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>schoolkrant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Na&amp;am:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naam van het doel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schoolkrant op papier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alleen &amp;binnen de school</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Toevoegen</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>&amp;Gebruikers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gebruikers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ver&amp;wijderen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rol:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rol</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>&amp;Wachtzin:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wachtzin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nieuwe wachtzin voor de gekozen &amp;gebruiker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bac&amp;k-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elke dag dat u werkt en voor elke inleesronde maakt het programma zelf een back-up. Er blijven 10 dagen en 12 maanden bewaard. Zet af en toe een kopie op een andere plek.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Nu een back-up maken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kopie op een andere plek…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StageChange</name>
    <message>
        <source>Fase wijzigen</source>
        <translation>Change stage</translation>
    </message>
    <message>
        <source>Fase van het dossier</source>
        <translation>Stage of the file</translation>
    </message>
    <message>
        <source>&amp;Nieuwe fase</source>
        <translation>&amp;New stage</translation>
    </message>
    <message>
        <source>Nieuwe fase</source>
        <translation>New stage</translation>
    </message>
    <message>
        <source>&amp;Reden</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>Reden</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Waarom het dossier naar deze fase gaat; komt in de tijdlijn.</source>
        <translation>Why the file goes to this stage; stands on the timeline.</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Fase &amp;wijzigen</source>
        <translation>&amp;Change stage</translation>
    </message>
</context>
<context>
    <name>StartWindow</name>
    <message>
        <source>WM Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programma laden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gegevensbestand maken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Openen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Herstellen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voorbeeldschool maken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back-up terugzetten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map bekijken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gegevensbestand openen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gegevensbestanden (*.db)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back-up kiezen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back-ups (*.wmbackup);;Alle bestanden (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Herstelcode opslaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WM Desktop herstelcode.txt</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StayDialog</name>
    <message>
        <source>&amp;Laatste dag:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StayEditForm</name>
    <message>
        <source>Andere groep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Groep:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Locatie:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locatie</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>&amp;Vanaf:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vanaf</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>Vandaag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Openstaande incidenten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Er staan geen incidenten open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ouders die het oneens zijn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Er zijn geen tegenstrijdige antwoorden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conceptbrieven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Er liggen geen brieven klaar om definitief te maken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formulieren per groep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leerlingen van wie op elk doel een antwoord bekend is. Kies een groep om te zien wie nog ontbreekt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Antwoorden per groep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Er zijn nog geen leerlingen. Lees eerst de leerlingen in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leerlingen inlezen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gegevensbestand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back-up maken…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%n leerling(en)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>! Er is nog geen back-up gemaakt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>! De laatste back-up is van %1. Maak er vandaag een.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laatste back-up: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TotalsBar</name>
    <message>
        <source>%1: %2 ja, %3 nee of ingetrokken, %4 open of oneens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ja</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nee of ingetrokken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open of oneens</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>consent</name>
    <message>
        <source>ja</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>onbeantwoord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ingetrokken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ouders oneens</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>doors</name>
    <message>
        <source>Bestand inlezen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wat staat er in %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Toestemmingen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leerlingen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Annuleren</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over WM Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toestemmingen, incidentdossiers en brieven voor de administratie van een basisschool. Het programma gebruikt geen netwerk; alle gegevens staan versleuteld in uw eigen gegevensbestand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back-up gemaakt en gecontroleerd: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back-up maken</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>Dat lukte niet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Er is niets verloren gegaan of half opgeslagen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>incidents</name>
    <message>
        <source>Naam</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Rol</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Wie</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Wanneer</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Soort</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Wat is vastgelegd</source>
        <translation>What was recorded</translation>
    </message>
    <message>
        <source>Verbeterd tot</source>
        <translation>Corrected to</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Bestand</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Vastgelegd op</source>
        <translation>Captured on</translation>
    </message>
    <message>
        <source>Grootte</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Toegevoegd</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>Vingerafdruk</source>
        <translation>Fingerprint</translation>
    </message>
    <message>
        <source>Vastgelegd op %1 door %2</source>
        <translation>Recorded on %1 by %2</translation>
    </message>
    <message>
        <source>Beeld zonder toestemming</source>
        <translation>Image without consent</translation>
    </message>
    <message>
        <source>Vertrouwelijke informatie</source>
        <translation>Confidential information</translation>
    </message>
    <message>
        <source>Pesten</source>
        <translation>Bullying</translation>
    </message>
    <message>
        <source>Kwetsen</source>
        <translation>Hurting</translation>
    </message>
    <message>
        <source>Stalken</source>
        <translation>Stalking</translation>
    </message>
    <message>
        <source>Bedreigen</source>
        <translation>Threatening</translation>
    </message>
    <message>
        <source>Zwartmaken</source>
        <translation>Blackening</translation>
    </message>
    <message>
        <source>Vriend met leerling</source>
        <translation>Befriending a pupil</translation>
    </message>
    <message>
        <source>Zonder vermelding van eigen mening</source>
        <translation>Without a disclaimer</translation>
    </message>
    <message>
        <source>Groepsapp van de klas</source>
        <translation>Class group chat</translation>
    </message>
    <message>
        <source>Anders</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Gemeld</source>
        <translation>Reported</translation>
    </message>
    <message>
        <source>In onderzoek</source>
        <translation>Under investigation</translation>
    </message>
    <message>
        <source>Beoordeeld</source>
        <translation>Assessed</translation>
    </message>
    <message>
        <source>Maatregel</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>Afgehandeld</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>melder</source>
        <translation>reporter</translation>
    </message>
    <message>
        <source>aangesproken</source>
        <translation>accused</translation>
    </message>
    <message>
        <source>benadeeld</source>
        <translation>affected</translation>
    </message>
    <message>
        <source>getuige</source>
        <translation>witness</translation>
    </message>
    <message>
        <source>leerling</source>
        <translation>pupil</translation>
    </message>
    <message>
        <source>ouder/verzorger</source>
        <translation>parent/carer</translation>
    </message>
    <message>
        <source>medewerker</source>
        <translation>employee</translation>
    </message>
    <message>
        <source>buitenstaander</source>
        <translation>outsider</translation>
    </message>
    <message>
        <source>Notitie</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Telefoongesprek</source>
        <translation>Phone call</translation>
    </message>
    <message>
        <source>Gesprek</source>
        <translation>Talk</translation>
    </message>
    <message>
        <source>Hoor en wederhoor</source>
        <translation>Hearing</translation>
    </message>
    <message>
        <source>Post of e-mail in</source>
        <translation>Mail in</translation>
    </message>
    <message>
        <source>Post of e-mail uit</source>
        <translation>Mail out</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Reactie</source>
        <translation>Response</translation>
    </message>
    <message>
        <source>Besluit</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Melding</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Taak gedaan</source>
        <translation>Task done</translation>
    </message>
    <message>
        <source>ouders</source>
        <translation>parents</translation>
    </message>
    <message>
        <source>leerkracht</source>
        <translation>teacher</translation>
    </message>
    <message>
        <source>nog niet beoordeeld</source>
        <translation>not assessed yet</translation>
    </message>
    <message>
        <source>1 - licht</source>
        <translation>1 - light</translation>
    </message>
    <message>
        <source>2 - matig</source>
        <translation>2 - moderate</translation>
    </message>
    <message>
        <source>3 - ernstig</source>
        <translation>3 - serious</translation>
    </message>
    <message>
        <source>4 - zeer ernstig</source>
        <translation>4 - very serious</translation>
    </message>
</context>
<context>
    <name>letters</name>
    <message>
        <source>Kenmerk</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Soort</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Geadresseerde</source>
        <translation>Addressee</translation>
    </message>
    <message>
        <source>Leerling</source>
        <translation>Pupil</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>Waarschuwing</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>Schorsing</source>
        <translation>Suspension</translation>
    </message>
    <message>
        <source>✎ concept</source>
        <translation>✎ concept</translation>
    </message>
    <message>
        <source>✓ definitief</source>
        <translation>✓ final</translation>
    </message>
    <message>
        <source>➤ verzonden</source>
        <translation>➤ sent</translation>
    </message>
    <message>
        <source>extern: de leerling blijft thuis</source>
        <translation>external: the pupil stays at home</translation>
    </message>
    <message>
        <source>intern: apart, op school</source>
        <translation>internal: apart, at school</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Vandaag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toestemmingen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incidenten</source>
        <translation>Incidents</translation>
    </message>
    <message>
        <source>Brieven</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Personen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>persons</name>
    <message>
        <source>Naam</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Groep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locatie</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>Nummer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Beschermd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ja</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nooit in beeld voor buitenstaanders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vertrokken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gezag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relatie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geheim adres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telefoon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Antwoord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Van</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>het gezin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Op</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hoe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>teruggedraaid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nee, geen gezag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Wat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>Brief aan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schooljaar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Functie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groepen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vertrokken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mevrouw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>de heer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>geen van beide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>medewerker</source>
        <translation>employee</translation>
    </message>
    <message>
        <source>vrijwilliger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stagiair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ ja</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ nee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↩ ingetrokken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>formulier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ouderapp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mondeling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ingelezen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gemeld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in onderzoek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beoordeeld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>maatregel loopt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gesloten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>concept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>definitief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verzonden</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>restore</name>
    <message>
        <source>Back-up kiezen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back-ups (*.wmbackup)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De back-up is gecontroleerd en staat als nieuw gegevensbestand in %1. Open het via het beginscherm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back-up terugzetten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Het gegevensbestand is gecontroleerd en in orde.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aantal problemen: %1. Het eerste: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gegevensbestand controleren</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>roles</name>
    <message>
        <source>administratie (beheerder)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>directeur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bestuur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leerkracht (alleen lezen)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>meelezer (alleen lezen)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>start</name>
    <message>
        <source>Tip: vier losse woorden zijn sterk en goed te onthouden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>●○○ te zwak - maak hem langer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>●●○ redelijk - een woord erbij is beter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>●●● sterk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
