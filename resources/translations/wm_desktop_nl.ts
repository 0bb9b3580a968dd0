<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="nl_NL">
<context>
    <name>AccountsPane</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AudienceFields</name>
    <message numerus="yes">
        <source>%n brief(brieven).</source>
        <translation>
            <numerusform>%n brief.</numerusform>
            <numerusform>%n brieven.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keer geen brief: zie het tabblad &apos;Geen brief&apos;.</source>
        <translation>
            <numerusform>%n keer geen brief: zie het tabblad &apos;Geen brief&apos;.</numerusform>
            <numerusform>%n keer geen brief: zie het tabblad &apos;Geen brief&apos;.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarTab</name>
    <message numerus="yes">
        <source>%n periode(n) in de kalender gezet.</source>
        <translation>
            <numerusform>%n periode in de kalender gezet.</numerusform>
            <numerusform>%n periodes in de kalender gezet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckPane</name>
    <message numerus="yes">
        <source>%n controle(s)</source>
        <translation>
            <numerusform>%n controle</numerusform>
            <numerusform>%n controles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message numerus="yes">
        <source>%n leerling(en)</source>
        <translation>
            <numerusform>%n leerling</numerusform>
            <numerusform>%n leerlingen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryPart</name>
    <message numerus="yes">
        <source>%n doel(en) open</source>
        <translation>
            <numerusform>%n doel open</numerusform>
            <numerusform>%n doelen open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilingTab</name>
    <message numerus="yes">
        <source>%n punt(en) open</source>
        <translation>
            <numerusform>%n punt open</numerusform>
            <numerusform>%n punten open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Vastgelegd: %n stuk(ken) in het dossier gelegd.</source>
        <translation>
            <numerusform>Vastgelegd: %n stuk in het dossier gelegd.</numerusform>
            <numerusform>Vastgelegd: %n stukken in het dossier gelegd.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindDialog</name>
    <message numerus="yes">
        <source>%n gevonden</source>
        <translation>
            <numerusform>%n gevonden</numerusform>
            <numerusform>%n gevonden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LetterBatchDialog</name>
    <message numerus="yes">
        <source>%n brief(brieven) opgeslagen in %1.</source>
        <translation>
            <numerusform>%n brief opgeslagen in %1.</numerusform>
            <numerusform>%n brieven opgeslagen in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LetterEditDialog</name>
    <message numerus="yes">
        <source>%n schooldag(en)</source>
        <translation>
            <numerusform>%n schooldag</numerusform>
            <numerusform>%n schooldagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nog %n ding(en) te doen</source>
        <translation>
            <numerusform>Nog %n ding te doen</numerusform>
            <numerusform>Nog %n dingen te doen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n brief/brieven definitief maken?</source>
        <translation>
            <numerusform>%n brief definitief maken?</numerusform>
            <numerusform>%n brieven definitief maken?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PartyPicker</name>
    <message numerus="yes">
        <source>Nog %n letter(s)…</source>
        <translation>
            <numerusform>Nog %n letter…</numerusform>
            <numerusform>Nog %n letters…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PdfPreview</name>
    <message numerus="yes">
        <source>%n pagina(&apos;s)</source>
        <translation>
            <numerusform>%n pagina</numerusform>
            <numerusform>%n pagina&apos;s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeoplePicker</name>
    <message numerus="yes">
        <source>Nog %n letter(s)…</source>
        <translation>
            <numerusform>Nog %n letter…</numerusform>
            <numerusform>Nog %n letters…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonsPage</name>
    <message numerus="yes">
        <source>%n medewerker(s)</source>
        <translation>
            <numerusform>%n medewerker</numerusform>
            <numerusform>%n medewerkers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leerling(en)</source>
        <translation>
            <numerusform>%n leerling</numerusform>
            <numerusform>%n leerlingen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PostDialog</name>
    <message numerus="yes">
        <source>%n envelop(pen)</source>
        <translation>
            <numerusform>%n envelop</numerusform>
            <numerusform>%n enveloppen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n etiket(ten)</source>
        <translation>
            <numerusform>%n etiket</numerusform>
            <numerusform>%n etiketten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message numerus="yes">
        <source>%n pagina(&apos;s) naar printer %1 gestuurd.</source>
        <translation>
            <numerusform>%n pagina naar printer %1 gestuurd.</numerusform>
            <numerusform>%n pagina&apos;s naar printer %1 gestuurd.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PublicationDialog</name>
    <message numerus="yes">
        <source>%n persoon/personen</source>
        <translation>
            <numerusform>%n persoon</numerusform>
            <numerusform>%n personen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterPane</name>
    <message numerus="yes">
        <source>! %n persoon/personen weg te halen</source>
        <translation>
            <numerusform>! %n persoon weg te halen</numerusform>
            <numerusform>! %n personen weg te halen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoundPage</name>
    <message numerus="yes">
        <source>%n formulier(en) gaan niet per post; de kolom &apos;Per post&apos; zegt waarom. Deel die uit.</source>
        <translation>
            <numerusform>%n formulier gaat niet per post; de kolom &apos;Per post&apos; zegt waarom. Deel het uit.</numerusform>
            <numerusform>%n formulieren gaan niet per post; de kolom &apos;Per post&apos; zegt waarom. Deel die uit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bestand(en) opgeslagen in %1.</source>
        <translation>
            <numerusform>%n bestand opgeslagen in %1.</numerusform>
            <numerusform>%n bestanden opgeslagen in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n formulier(en) staan er niet bij; de lijst in de map zegt welke en waarom.</source>
        <translation>
            <numerusform>%n formulier staat er niet bij; de lijst in de map zegt welk en waarom.</numerusform>
            <numerusform>%n formulieren staan er niet bij; de lijst in de map zegt welke en waarom.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>De ronde sluiten? %n formulier(en) die nog niet terug zijn, vervallen: hun code werkt niet meer. Wie niet antwoordde, blijft onbeantwoord.</source>
        <translation>
            <numerusform>De ronde sluiten? %n formulier dat nog niet terug is, vervalt: de code werkt niet meer. Wie niet antwoordde, blijft onbeantwoord.</numerusform>
            <numerusform>De ronde sluiten? %n formulieren die nog niet terug zijn, vervallen: hun code werkt niet meer. Wie niet antwoordde, blijft onbeantwoord.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoundStartDialog</name>
    <message numerus="yes">
        <source>Van %n leerling(en) is geen ouder met gezag bekend: één formulier voor het gezin.</source>
        <translation>
            <numerusform>Van %n leerling is geen ouder met gezag bekend: één formulier voor het gezin.</numerusform>
            <numerusform>Van %n leerlingen is geen ouder met gezag bekend: één formulier per gezin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n formulier(en) krijgen geen adres op papier en worden uitgedeeld.</source>
        <translation>
            <numerusform>%n formulier krijgt geen adres op papier en wordt uitgedeeld.</numerusform>
            <numerusform>%n formulieren krijgen geen adres op papier en worden uitgedeeld.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartDialog</name>
    <message numerus="yes">
        <source>%n afgehandeld(e) dossier(s) van deze soort, zonder namen:</source>
        <translation>
            <numerusform>%n afgehandeld dossier van deze soort, zonder namen:</numerusform>
            <numerusform>%n afgehandelde dossiers van deze soort, zonder namen:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>- %n zonder maatregel</source>
        <translation>
            <numerusform>- %n zonder maatregel</numerusform>
            <numerusform>- %n zonder maatregel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakedownPane</name>
    <message numerus="yes">
        <source>%n nog weg te halen</source>
        <translation>
            <numerusform>%n nog weg te halen</numerusform>
            <numerusform>%n nog weg te halen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplateTextsDialog</name>
    <message numerus="yes">
        <source>%n opmerking(en) bij deze tekst</source>
        <translation>
            <numerusform>%n opmerking bij deze tekst</numerusform>
            <numerusform>%n opmerkingen bij deze tekst</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>! %n eigen brieftekst(en) nakijken: er is een nieuwe</source>
        <translation>
            <numerusform>! %n eigen brieftekst nakijken: er is een nieuwe</numerusform>
            <numerusform>! %n eigen briefteksten nakijken: er zijn nieuwe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leerling(en)</source>
        <translation>
            <numerusform>%n leerling</numerusform>
            <numerusform>%n leerlingen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionsPane</name>
    <message numerus="yes">
        <source>%n versie(s)</source>
        <translation>
            <numerusform>%n versie</numerusform>
            <numerusform>%n versies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordMergeDialog</name>
    <message numerus="yes">
        <source>%n brief(brieven) opgeslagen in %1.</source>
        <translation>
            <numerusform>%n brief opgeslagen in %1.</numerusform>
            <numerusform>%n brieven opgeslagen in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkTab</name>
    <message numerus="yes">
        <source>%n keer gebeld en niet bereikt.</source>
        <translation>
            <numerusform>%n keer gebeld en niet bereikt.</numerusform>
            <numerusform>%n keer gebeld en niet bereikt.</numerusform>
        </translation>
    </message>
</context>
</TS>
