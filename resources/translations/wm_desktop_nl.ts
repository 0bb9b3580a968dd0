<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="nl_NL">
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
        <source>%n leerling(en)</source>
        <translation>
            <numerusform>%n leerling</numerusform>
            <numerusform>%n leerlingen</numerusform>
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
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%n leerling(en)</source>
        <translation>
            <numerusform>%n leerling</numerusform>
            <numerusform>%n leerlingen</numerusform>
        </translation>
    </message>
</context>
</TS>
