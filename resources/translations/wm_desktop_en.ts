<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="nl_NL">
<context>
    <name>AccountCheckForm</name>
    <message>
        <source>Controle van een account</source>
        <translation>Check of an account</translation>
    </message>
    <message>
        <source>Persoonlijke &amp;informatie</source>
        <translation>Personal &amp;information</translation>
    </message>
    <message>
        <source>Persoonlijke informatie</source>
        <translation>Personal information</translation>
    </message>
    <message>
        <source>&amp;Gecontroleerd op</source>
        <translation>&amp;Checked on</translation>
    </message>
    <message>
        <source>Gecontroleerd op</source>
        <translation>Checked on</translation>
    </message>
    <message>
        <source>Gecontroleerd &amp;door</source>
        <translation>Checked &amp;by</translation>
    </message>
    <message>
        <source>Gecontroleerd door</source>
        <translation>Checked by</translation>
    </message>
    <message>
        <source>&amp;Toelichting</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <source>Toelichting</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Eerdere controles blijven bewaard.</source>
        <translation>Earlier checks are kept.</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Va&amp;stleggen</source>
        <translation>&amp;Record</translation>
    </message>
</context>
<context>
    <name>AccountEndForm</name>
    <message>
        <source>Account beëindigen</source>
        <translation>End an account</translation>
    </message>
    <message>
        <source>Niet meer in gebruik &amp;sinds</source>
        <translation>Not used any more &amp;since</translation>
    </message>
    <message>
        <source>Niet meer in gebruik sinds</source>
        <translation>Not used any more since</translation>
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
        <source>Het account blijft in het register staan, met al zijn controles.</source>
        <translation>The account stays in the register, with all its checks.</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>&amp;Beëindigen</source>
        <translation>&amp;End</translation>
    </message>
</context>
<context>
    <name>AccountNew</name>
    <message>
        <source>Nieuw professioneel account</source>
        <translation>New professional account</translation>
    </message>
    <message>
        <source>&amp;Medewerker</source>
        <translation>E&amp;mployee</translation>
    </message>
    <message>
        <source>Medewerker</source>
        <translation>Employee</translation>
    </message>
    <message>
        <source>&amp;Platform</source>
        <translation>&amp;Platform</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Platform</translation>
    </message>
    <message>
        <source>Instagram</source>
        <translation>Instagram</translation>
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
        <source>@groep7</source>
        <translation>@group7</translation>
    </message>
    <message>
        <source>&amp;Waarvoor</source>
        <translation>&amp;What for</translation>
    </message>
    <message>
        <source>Waarvoor</source>
        <translation>What for</translation>
    </message>
    <message>
        <source>nieuws uit groep 7</source>
        <translation>news from group 7</translation>
    </message>
    <message>
        <source>Persoonlijke &amp;informatie</source>
        <translation>Personal &amp;information</translation>
    </message>
    <message>
        <source>Persoonlijke informatie</source>
        <translation>Personal information</translation>
    </message>
    <message>
        <source>&amp;Gecontroleerd op</source>
        <translation>&amp;Checked on</translation>
    </message>
    <message>
        <source>Gecontroleerd op</source>
        <translation>Checked on</translation>
    </message>
    <message>
        <source>Gecontroleerd &amp;door</source>
        <translation>Checked &amp;by</translation>
    </message>
    <message>
        <source>Gecontroleerd door</source>
        <translation>Checked by</translation>
    </message>
    <message>
        <source>Protocol A.12: leerlingen mogen alleen verbonden zijn met een account zonder persoonlijke informatie over de medewerker.</source>
        <translation>Protocol A.12: pupils may only be connected to an account without personal information about the employee.</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Va&amp;stleggen</source>
        <translation>&amp;Record</translation>
    </message>
</context>
<context>
    <name>AccountsPane</name>
    <message>
        <source>Nog geen account. Leg er een vast met Nieuw account…</source>
        <translation>No account yet. Record one with New account…</translation>
    </message>
    <message>
        <source>Niets gevonden.</source>
        <translation>Nothing found.</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message>
        <source>Opgeslagen: %1</source>
        <translation>Saved: %1</translation>
    </message>
    <message>
        <source>Accounts exporteren</source>
        <translation>Export accounts</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Beëindigd op</source>
        <translation>Ended on</translation>
    </message>
    <message>
        <source>Nog niet gecontroleerd.</source>
        <translation>Not checked yet.</translation>
    </message>
    <message>
        <source>Medewerker</source>
        <translation>Employee</translation>
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
        <source>Waarvoor</source>
        <translation>What for</translation>
    </message>
    <message>
        <source>Gecontroleerd</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>Bevinding</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>Te doen</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>beëindigd op %1</source>
        <translation>ended on %1</translation>
    </message>
</context>
<context>
    <name>AddEvidenceDialog</name>
    <message>
        <source>Bewijs toevoegen</source>
        <translation>Add evidence</translation>
    </message>
    <message>
        <source>… en nog %1</source>
        <translation>… and %1 more</translation>
    </message>
    <message>
        <source>Nog geen bestand gekozen.</source>
        <translation>No file chosen yet.</translation>
    </message>
    <message>
        <source>Een link alleen bewijst niet wat er stond. Druk de pagina af als PDF, of maak een schermafbeelding, en kies dat bestand hier.</source>
        <translation>A link alone does not prove what was there. Print the page as PDF, or make a screenshot, and choose that file here.</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>(kies de uitkomst)</source>
        <translation>(choose the result)</translation>
    </message>
    <message>
        <source>Kies de uitkomst en vul in op welke dag het orgaan vergaderde.</source>
        <translation>Choose the result and fill in on which day the body met.</translation>
    </message>
</context>
<context>
    <name>AnswerPanel</name>
    <message>
        <source>Antwoorden</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>Kies een cel in de tabel om te zien wie wat wanneer heeft geantwoord, en op grond van welk formulier.</source>
        <translation>Select a cell in the table to see who answered what and when, and on which form.</translation>
    </message>
    <message>
        <source>Antwoord &amp;vastleggen</source>
        <translation>Rec&amp;ord answer</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>In&amp;trekken</source>
        <translation>&amp;Withdraw</translation>
    </message>
    <message>
        <source>De toestemming vandaag intrekken (Del); een reden is niet nodig</source>
        <translation>Withdraw the consent as of today (Del); no reason is needed</translation>
    </message>
    <message>
        <source>Geschie&amp;denis</source>
        <translation>Histor&amp;y</translation>
    </message>
    <message>
        <source>Alle antwoorden, nieuwste eerst</source>
        <translation>All answers, newest first</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>Vink aan aan wie de tekst is voorgelegd.</source>
        <translation>Tick who was given the text.</translation>
    </message>
</context>
<context>
    <name>AskingDialog</name>
    <message>
        <source>Wat u hebt getypt is nog niet opgeslagen. Toch sluiten?</source>
        <translation>What you have typed has not been saved yet. Close anyway?</translation>
    </message>
    <message>
        <source>&amp;Sluiten zonder opslaan</source>
        <translation>&amp;Close without saving</translation>
    </message>
    <message>
        <source>&amp;Verder typen</source>
        <translation>&amp;Keep typing</translation>
    </message>
</context>
<context>
    <name>AudienceFields</name>
    <message>
        <source>Iedereen krijgt een brief.</source>
        <translation>Everybody gets a letter.</translation>
    </message>
    <message>
        <source>groep en naam</source>
        <translation>group and name</translation>
    </message>
    <message>
        <source>locatie en groep</source>
        <translation>location and group</translation>
    </message>
    <message numerus="yes">
        <source>%n brief(brieven).</source>
        <translation>
            <numerusform>%n letter.</numerusform>
            <numerusform>%n letters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keer geen brief: zie het tabblad &apos;Geen brief&apos;.</source>
        <translation>
            <numerusform>%n time no letter: see the tab &apos;No letter&apos;.</numerusform>
            <numerusform>%n times no letter: see the tab &apos;No letter&apos;.</numerusform>
        </translation>
    </message>
    <message>
        <source>Groep</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Leerling</source>
        <translation>Pupil</translation>
    </message>
    <message>
        <source>Aan</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Waarom geen brief</source>
        <translation>Why no letter</translation>
    </message>
</context>
<context>
    <name>BugReporter</name>
    <message>
        <source>Er ging iets mis in het programma. Uw gegevens zijn veilig.</source>
        <translation>Something went wrong in the program. Your data is safe.</translation>
    </message>
    <message>
        <source>Fout in het programma</source>
        <translation>Program error</translation>
    </message>
    <message>
        <source>Noem bij uw vraag aan de helpdesk het nummer %1. Probeer het opnieuw of start het programma opnieuw.</source>
        <translation>Mention number %1 when you ask the helpdesk. Try again, or restart the program.</translation>
    </message>
</context>
<context>
    <name>CalendarTab</name>
    <message>
        <source>De getypte vakanties staan nog niet in de kalender. Kies eerst Toevoegen, of maak het vak leeg.</source>
        <translation>The typed holidays are not in the calendar yet. Choose Add first, or empty the box.</translation>
    </message>
    <message>
        <source>Typ eerst een vakantie of studiedag in het vak.</source>
        <translation>First type a holiday or study day in the box.</translation>
    </message>
    <message numerus="yes">
        <source>%n periode(n) in de kalender gezet.</source>
        <translation>
            <numerusform>%n period put in the calendar.</numerusform>
            <numerusform>%n periods put in the calendar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Verander de regel in het vak en kies Toevoegen.</source>
        <translation>Change the line in the box and choose Add.</translation>
    </message>
    <message>
        <source>Uit de kalender gehaald: %1.</source>
        <translation>Taken out of the calendar: %1.</translation>
    </message>
    <message>
        <source>Typ eerst de dag die gelijkgesteld is.</source>
        <translation>First type the day that is made equal.</translation>
    </message>
    <message>
        <source>Kies eerst een gelijkgestelde dag in de lijst; een feestdag blijft altijd.</source>
        <translation>First choose a day made equal in the list; a holiday always stays.</translation>
    </message>
    <message>
        <source>%1 telt weer als gewone dag.</source>
        <translation>%1 counts as an ordinary day again.</translation>
    </message>
    <message>
        <source>%1 telt nu als feestdag bij het rekenen van termijnen.</source>
        <translation>%1 now counts as a holiday when terms are computed.</translation>
    </message>
    <message>
        <source>Kies eerst een vakantie of studiedag in de lijst.</source>
        <translation>First choose a holiday or study day in the list.</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Eerste dag</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Laatste dag</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Soort</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Vrij door</source>
        <translation>Free because of</translation>
    </message>
    <message>
        <source>Bron</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Lo&amp;catie:</source>
        <translation>L&amp;ocation:</translation>
    </message>
    <message>
        <source>Locatie</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>Schooljaa&amp;r:</source>
        <translation>School &amp;year:</translation>
    </message>
    <message>
        <source>Schooljaar</source>
        <translation>School year</translation>
    </message>
    <message>
        <source>Vakanties en studiedagen</source>
        <translation>Holidays and study days</translation>
    </message>
    <message>
        <source>Vakanties en studiedagen, één per regel</source>
        <translation>Holidays and study days, one per line</translation>
    </message>
    <message>
        <source>Toe&amp;voegen</source>
        <translation>&amp;Add</translation>
    </message>
    <message>
        <source>&amp;Wijzigen</source>
        <translation>Chan&amp;ge</translation>
    </message>
    <message>
        <source>Weg&amp;halen</source>
        <translation>Ta&amp;ke out</translation>
    </message>
    <message>
        <source>Het schooljaar met de vrije dagen</source>
        <translation>The school year with its free days</translation>
    </message>
    <message>
        <source>Ty&amp;p of plak, één per regel (zie uw schoolgids; Bodegraven ligt in regio Midden):</source>
        <translation>&amp;Type or paste, one per line (see your school guide; Bodegraven lies in region Midden):</translation>
    </message>
    <message>
        <source>Herfstvakantie 17-10-2026 t/m 25-10-2026</source>
        <translation>Herfstvakantie 17-10-2026 t/m 25-10-2026</translation>
    </message>
    <message>
        <source>&amp;Feestdagen en gelijkgestelde dagen:</source>
        <translation>&amp;Free days by law and days made equal:</translation>
    </message>
    <message>
        <source>Feestdagen en gelijkgestelde dagen</source>
        <translation>Free days by law and days made equal</translation>
    </message>
    <message>
        <source>D&amp;ag:</source>
        <translation>&amp;Day:</translation>
    </message>
    <message>
        <source>Dag die gelijkgesteld is</source>
        <translation>Day that is made equal</translation>
    </message>
    <message>
        <source>Bro&amp;n:</source>
        <translation>Sourc&amp;e:</translation>
    </message>
    <message>
        <source>Waar de gelijkstelling staat</source>
        <translation>Where it is laid down</translation>
    </message>
    <message>
        <source>G&amp;elijkstellen</source>
        <translation>&amp;Make equal</translation>
    </message>
    <message>
        <source>Niet &amp;meer gelijkstellen</source>
        <translation>&amp;No longer equal</translation>
    </message>
</context>
<context>
    <name>CaoTab</name>
    <message>
        <source>Personeel (cao)</source>
        <translation>Staff (cao)</translation>
    </message>
    <message>
        <source>De nummers van de artikelen verschillen per cao, en de huidige tekst is in dit programma niet bevestigd. Wat u hier invult, is een aanname tot personeelszaken van het bestuur het heeft nagekeken. Het komt als voorstel in brieven aan medewerkers en in de stappen van een traject; u kunt het daar veranderen.</source>
        <translation>The numbers of the articles differ per collective agreement (cao), and its present text is not confirmed in this program. What you fill in here is an assumption until the board&apos;s human resources have checked it. It is offered in letters to employees and in the steps of a course; you can change it there.</translation>
    </message>
    <message>
        <source>&amp;Versie van de cao:</source>
        <translation>&amp;Version of the cao:</translation>
    </message>
    <message>
        <source>bijvoorbeeld: CAO PO 2025-2027</source>
        <translation>for instance: CAO PO 2025-2027</translation>
    </message>
    <message>
        <source>Artikel over de be&amp;risping:</source>
        <translation>Article on the &amp;reprimand:</translation>
    </message>
    <message>
        <source>nummer en lid, zoals personeelszaken het noemt</source>
        <translation>number and paragraph, as human resources name it</translation>
    </message>
    <message>
        <source>Artikel over de s&amp;chorsing:</source>
        <translation>Article on the suspen&amp;sion:</translation>
    </message>
    <message>
        <source>Dagen voor een &amp;zienswijze:</source>
        <translation>Da&amp;ys for a view:</translation>
    </message>
    <message>
        <source> dagen</source>
        <translation> days</translation>
    </message>
    <message>
        <source>Geldt voor een voornemen dat hierna wordt vastgelegd. Een termijn die al loopt, blijft zoals hij aan de medewerker is verteld.</source>
        <translation>Holds for a notice that is recorded from now on. A term that runs already stays as the employee was told.</translation>
    </message>
</context>
<context>
    <name>CaseCheck</name>
    <message>
        <source>&amp;Zonder namen</source>
        <translation>Without &amp;names</translation>
    </message>
    <message>
        <source>Personen als rol en nummer; brieven en bewijs alleen in het register</source>
        <translation>People as role and number; letters and evidence in the register only</translation>
    </message>
    <message>
        <source>Do&amp;ssier als PDF…</source>
        <translation>&amp;Whole file as PDF…</translation>
    </message>
    <message>
        <source>Dossiercontrole</source>
        <translation>File check</translation>
    </message>
    <message>
        <source>&amp;Plaats:</source>
        <translation>&amp;Place:</translation>
    </message>
    <message>
        <source>leerlingdossier of personeelsdossier</source>
        <translation>pupil file or personnel file</translation>
    </message>
    <message>
        <source>In het dossier &amp;van:</source>
        <translation>In the file &amp;of:</translation>
    </message>
    <message>
        <source>&amp;Alles aankruisen</source>
        <translation>Tick &amp;all</translation>
    </message>
    <message>
        <source>Regel &amp;oplossen</source>
        <translation>&amp;Mend line</translation>
    </message>
    <message>
        <source>In het dossier &amp;gelegd</source>
        <translation>Put in the &amp;file</translation>
    </message>
</context>
<context>
    <name>CaseDone</name>
    <message>
        <source>Afvinken</source>
        <translation>Tick off</translation>
    </message>
    <message>
        <source>&amp;Uitkomst</source>
        <translation>&amp;Outcome</translation>
    </message>
    <message>
        <source>Uitkomst</source>
        <translation>Outcome</translation>
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
        <translation>for example today 14:30</translation>
    </message>
    <message>
        <source>&amp;Hoe</source>
        <translation>&amp;How</translation>
    </message>
    <message>
        <source>Hoe het is gedaan</source>
        <translation>How it was done</translation>
    </message>
    <message>
        <source>&amp;Notitie</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <source>Notitie</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Af&amp;vinken</source>
        <translation>&amp;Tick off</translation>
    </message>
</context>
<context>
    <name>CaseLetters</name>
    <message>
        <source>Brieven bij dit incident</source>
        <translation>Letters in this incident file</translation>
    </message>
    <message>
        <source>Brief &amp;openen</source>
        <translation>&amp;Open letter</translation>
    </message>
</context>
<context>
    <name>CaseLink</name>
    <message>
        <source>Dossier koppelen</source>
        <translation>Link file</translation>
    </message>
    <message>
        <source>&amp;Zoeken</source>
        <translation>&amp;Search</translation>
    </message>
    <message>
        <source>Zoeken in dossiers</source>
        <translation>Search files</translation>
    </message>
    <message>
        <source>nummer, onderwerp of betrokkene</source>
        <translation>number, subject or person</translation>
    </message>
    <message>
        <source>Gevonden dossiers</source>
        <translation>Files found</translation>
    </message>
    <message>
        <source>&amp;Waarom</source>
        <translation>&amp;Why</translation>
    </message>
    <message>
        <source>Waarom deze dossiers bij elkaar horen</source>
        <translation>Why these files belong together</translation>
    </message>
    <message>
        <source>bijvoorbeeld: zelfde groepsapp</source>
        <translation>for example: same group chat</translation>
    </message>
    <message>
        <source>Een koppeling staat in beide dossiers op de tijdlijn en kan niet meer weg.</source>
        <translation>A link stands on the timeline of both files and cannot be taken away.</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Dossier &amp;koppelen</source>
        <translation>&amp;Link file</translation>
    </message>
</context>
<context>
    <name>CaseOverview</name>
    <message>
        <source>⚠  Op slot: er is een vermoeden van een zedenmisdrijf door iemand die voor de school werkt. Onderzoek niet zelf en hoor de betrokkene niet, totdat het overleg met de vertrouwensinspecteur (0900 111 3 111) is vastgelegd. Het bestuur wordt direct ingelicht.</source>
        <translation>⚠  Locked: a sexual offence by somebody who works for the school is suspected. Do not investigate yourself and do not hear the person concerned until the consultation with the confidential inspector (0900 111 3 111) is recorded. The board is informed at once.</translation>
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
        <source>Situatie</source>
        <translation>Situation</translation>
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
        <source>Bekend bij school</source>
        <translation>Known to the school</translation>
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
        <source>Melden vóór</source>
        <translation>Report before</translation>
    </message>
    <message>
        <source>Niet vernietigen, want</source>
        <translation>Do not destroy, because</translation>
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
        <source>&amp;Gegevens wijzigen…</source>
        <translation>Chan&amp;ge details…</translation>
    </message>
    <message>
        <source>Betrokkenen en andere dossiers</source>
        <translation>People involved and other files</translation>
    </message>
    <message>
        <source>Betrokkenen</source>
        <translation>People involved</translation>
    </message>
    <message>
        <source>Betrokkene toevoege&amp;n…</source>
        <translation>Add perso&amp;n…</translation>
    </message>
    <message>
        <source>Gekoppelde en eerdere dossiers</source>
        <translation>Linked and earlier files</translation>
    </message>
    <message>
        <source>Geen gekoppelde dossiers, en geen eerdere van dezelfde aangesproken mensen.</source>
        <translation>No linked files, and no earlier ones of the same people who were spoken to.</translation>
    </message>
    <message>
        <source>Dossier &amp;koppelen…</source>
        <translation>Link fil&amp;e…</translation>
    </message>
    <message>
        <source>Dat dossier o&amp;penen</source>
        <translation>Open that &amp;file</translation>
    </message>
</context>
<context>
    <name>CaseTask</name>
    <message>
        <source>Eigen taak</source>
        <translation>Own task</translation>
    </message>
    <message>
        <source>Wat er moet &amp;gebeuren</source>
        <translation>What must be &amp;done</translation>
    </message>
    <message>
        <source>Wat er moet gebeuren</source>
        <translation>What must be done</translation>
    </message>
    <message>
        <source>bijvoorbeeld: ouders terugbellen</source>
        <translation>for example: call the parents back</translation>
    </message>
    <message>
        <source>&amp;Uiterlijk op</source>
        <translation>&amp;By</translation>
    </message>
    <message>
        <source>Uiterlijk op</source>
        <translation>By</translation>
    </message>
    <message>
        <source>leeg = zo snel mogelijk</source>
        <translation>empty = as soon as possible</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Taak &amp;toevoegen</source>
        <translation>&amp;Add task</translation>
    </message>
</context>
<context>
    <name>CaseTerm</name>
    <message>
        <source>Termijn wijzigen</source>
        <translation>Change term</translation>
    </message>
    <message>
        <source>&amp;Begint op</source>
        <translation>&amp;Starts on</translation>
    </message>
    <message>
        <source>Begin van de termijn</source>
        <translation>Start of the term</translation>
    </message>
    <message>
        <source>&amp;Lengte</source>
        <translation>&amp;Length</translation>
    </message>
    <message>
        <source>Lengte van de termijn</source>
        <translation>Length of the term</translation>
    </message>
    <message>
        <source>S&amp;taat stil vanaf</source>
        <translation>S&amp;tands still from</translation>
    </message>
    <message>
        <source>Staat stil vanaf</source>
        <translation>Stands still from</translation>
    </message>
    <message>
        <source>leeg = loopt gewoon door</source>
        <translation>empty = just runs on</translation>
    </message>
    <message>
        <source>tot &amp;en met</source>
        <translation>up to &amp;and including</translation>
    </message>
    <message>
        <source>Staat stil tot en met</source>
        <translation>Stands still up to and including</translation>
    </message>
    <message>
        <source>leeg = staat nog stil</source>
        <translation>empty = still stands still</translation>
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
        <source>Waarom de termijn anders loopt. De oude termijn blijft ernaast staan.</source>
        <translation>Why the term runs otherwise. The old term stays beside it.</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Termijn &amp;wijzigen</source>
        <translation>&amp;Change term</translation>
    </message>
</context>
<context>
    <name>CaseTimeline</name>
    <message>
        <source>&amp;Zoeken</source>
        <translation>&amp;Search</translation>
    </message>
    <message>
        <source>Zoeken in de tijdlijn</source>
        <translation>Search the timeline</translation>
    </message>
    <message>
        <source>een woord, een naam, een dag</source>
        <translation>a word, a name, a day</translation>
    </message>
    <message>
        <source>Soort regel</source>
        <translation>Kind of line</translation>
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
        <source>Bijla&amp;ge openen</source>
        <translation>Open attachmen&amp;t</translation>
    </message>
    <message>
        <source>&amp;Verbeteren…</source>
        <translation>&amp;Correct…</translation>
    </message>
</context>
<context>
    <name>CaseWork</name>
    <message>
        <source>Oo&amp;k wat is afgehandeld of vervangen</source>
        <translation>Also what was &amp;done or replaced</translation>
    </message>
    <message>
        <source>Ei&amp;gen taak…</source>
        <translation>Own t&amp;ask…</translation>
    </message>
    <message>
        <source>Naar &amp;agenda…</source>
        <translation>To a&amp;genda…</translation>
    </message>
    <message>
        <source>Alle lopende termijnen als .ics-bestand, zonder namen</source>
        <translation>All running terms as an .ics file, without names</translation>
    </message>
    <message>
        <source>Taken en termijnen</source>
        <translation>Tasks and terms</translation>
    </message>
    <message>
        <source>Wie iets moet doen, staat erbij. Wat vervalt of verandert, blijft bewaard.</source>
        <translation>Who must do it stands beside it. What lapses or changes is kept.</translation>
    </message>
    <message>
        <source>Br&amp;on…</source>
        <translation>S&amp;ource…</translation>
    </message>
    <message>
        <source>Termijn wi&amp;jzigen…</source>
        <translation>Change &amp;period…</translation>
    </message>
    <message>
        <source>Af&amp;vinken…</source>
        <translation>Tick o&amp;ff…</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>(kies wat u zag)</source>
        <translation>(choose what you saw)</translation>
    </message>
    <message>
        <source>Kies of er persoonlijke informatie in het account stond.</source>
        <translation>Choose whether the account held personal information.</translation>
    </message>
</context>
<context>
    <name>CheckPane</name>
    <message>
        <source>Nog geen controles vastgelegd.</source>
        <translation>No checks recorded yet.</translation>
    </message>
    <message>
        <source>Controle tekenen</source>
        <translation>Drawing the check</translation>
    </message>
    <message>
        <source>Kies eerst bij &apos;Eerdere controles&apos; welke u wilt afdrukken.</source>
        <translation>First choose under &apos;Earlier checks&apos; which one to print.</translation>
    </message>
    <message numerus="yes">
        <source>%n controle(s)</source>
        <translation>
            <numerusform>%n check</numerusform>
            <numerusform>%n checks</numerusform>
        </translation>
    </message>
    <message>
        <source>Vink links aan wat te zien is: foto, video of naam.</source>
        <translation>Tick on the left what can be seen: photo, video or name.</translation>
    </message>
    <message>
        <source>Zoek links wie er op de foto of video staat, of voeg een hele groep toe.</source>
        <translation>Search on the left who is in the photo or video, or add a whole group.</translation>
    </message>
    <message>
        <source>Mag deze foto daar?</source>
        <translation>May this photo go there?</translation>
    </message>
    <message>
        <source>Controle %1 is vastgelegd: %2.</source>
        <translation>Check %1 is recorded: %2.</translation>
    </message>
    <message>
        <source>Publicatie maken…</source>
        <translation>Make a publication…</translation>
    </message>
    <message>
        <source>Dit mag.</source>
        <translation>This is allowed.</translation>
    </message>
    <message>
        <source>Eerst vragen.</source>
        <translation>Ask first.</translation>
    </message>
    <message>
        <source>Dit mag niet.</source>
        <translation>This is not allowed.</translation>
    </message>
    <message>
        <source>Zonder %1 mag het.</source>
        <translation>Without %1 it is allowed.</translation>
    </message>
    <message>
        <source>Zonder deze %1 mag het: %2.</source>
        <translation>Without these %1 it is allowed: %2.</translation>
    </message>
    <message>
        <source>Van niemand in beeld is er toestemming.</source>
        <translation>There is consent of nobody in the picture.</translation>
    </message>
    <message>
        <source>Oordeel</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Groep</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Reden</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>medewerker</source>
        <translation>employee</translation>
    </message>
    <message>
        <source>Nummer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Wanneer</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Doel</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Wat</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Mensen</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Plaats of kanaal</source>
        <translation>Place or channel</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>By</translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>(maak een keuze)</source>
        <translation>(make a choice)</translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message>
        <source>lezen</source>
        <translation>read</translation>
    </message>
    <message>
        <source>overslaan</source>
        <translation>skip</translation>
    </message>
    <message>
        <source>toch lezen</source>
        <translation>read all the same</translation>
    </message>
    <message>
        <source>niet lezen</source>
        <translation>do not read</translation>
    </message>
    <message>
        <source>(het hele bestand)</source>
        <translation>(the whole file)</translation>
    </message>
    <message>
        <source>%1 (niet gelezen)</source>
        <translation>%1 (not read)</translation>
    </message>
    <message>
        <source>%1 (verborgen)</source>
        <translation>%1 (hidden)</translation>
    </message>
    <message>
        <source>Rol van kolom %1 (%2)</source>
        <translation>Role of column %1 (%2)</translation>
    </message>
    <message>
        <source>Ve&amp;rborgen rijen (%1)</source>
        <translation>Hidden &amp;rows (%1)</translation>
    </message>
    <message>
        <source>&amp;Doorgehaald (%1 rijen)</source>
        <translation>Struck throu&amp;gh (%1 rows)</translation>
    </message>
    <message>
        <source>%1 van %2 kolommen worden gelezen. Enter of dubbelklik op een rij maakt die tot kopregel.</source>
        <translation>%1 of %2 columns are read. Enter or a double click on a row makes it the header row.</translation>
    </message>
    <message>
        <source>Verborgen in het bestand en niet gelezen: %1. Kies er een rol boven als het toch moet.</source>
        <translation>Hidden in the file and not read: %1. Choose a role above it to read it all the same.</translation>
    </message>
</context>
<context>
    <name>ConflictsDialog</name>
    <message>
        <source>Geen ouders die het oneens zijn.</source>
        <translation>No guardians who disagree.</translation>
    </message>
    <message>
        <source>&amp;Sluiten</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Vastgelegd. Over %1 - %2 zijn de ouders het niet meer oneens.</source>
        <translation>Recorded. About %1 - %2 the guardians no longer disagree.</translation>
    </message>
    <message>
        <source>Vastgelegd. Over %1 - %2 zijn de ouders het nog steeds oneens.</source>
        <translation>Recorded. About %1 - %2 the guardians still disagree.</translation>
    </message>
    <message>
        <source>Antwoord vastleggen</source>
        <translation>Recording the answer</translation>
    </message>
    <message>
        <source>Leerling</source>
        <translation>Pupil</translation>
    </message>
    <message>
        <source>Groep</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Doel</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Oneens sinds</source>
        <translation>Disagree since</translation>
    </message>
    <message>
        <source>Wie zei wat</source>
        <translation>Who said what</translation>
    </message>
</context>
<context>
    <name>ConflictsForm</name>
    <message>
        <source>Ouders die het oneens zijn</source>
        <translation>Guardians who disagree</translation>
    </message>
    <message>
        <source>Zolang ouders met gezag het oneens zijn, mag er niets worden getoond. Kies een regel (Enter), spreek de ouders en leg vast wat een van hen nu antwoordt: het laatste antwoord van elke ouder telt.</source>
        <translation>As long as guardians with custody disagree, nothing may be shown. Choose a line (Enter), speak to the guardians and record what one of them answers now: the last answer of each guardian counts.</translation>
    </message>
    <message>
        <source>Leerlingen en doelen waarover ouders het oneens zijn</source>
        <translation>Pupils and purposes about which guardians disagree</translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>%1 van %2 leerlingen</source>
        <translation>%1 of %2 pupils</translation>
    </message>
    <message numerus="yes">
        <source>%n leerling(en)</source>
        <translation>
            <numerusform>%n pupil</numerusform>
            <numerusform>%n pupils</numerusform>
        </translation>
    </message>
    <message>
        <source>Lees eerst de leerlingen in uit uw leerlingadministratie (EDEXML of een lijst). Daarna leest u hier de toestemmingenlijst in.</source>
        <translation>First import the pupils from your pupil administration (EDEXML or a list). Then import the consent list here.</translation>
    </message>
    <message>
        <source>Hier staan voor u nog geen leerlingen.</source>
        <translation>There are no pupils here for you yet.</translation>
    </message>
    <message>
        <source>Lee&amp;rlingen inlezen…</source>
        <translation>Import p&amp;upils…</translation>
    </message>
    <message>
        <source>Naar weghalen</source>
        <translation>Go to take-downs</translation>
    </message>
    <message>
        <source>Vastgelegd: %1 voor %2 - %3.</source>
        <translation>Recorded: %1 for %2 - %3.</translation>
    </message>
    <message>
        <source>Teruggenomen. Het antwoord blijft doorgestreept in de geschiedenis staan.</source>
        <translation>Taken back. The answer stays in the history, struck through.</translation>
    </message>
    <message>
        <source>Er staat geen ja voor %1 - %2, dus er is niets in te trekken. Leg zo nodig een nee vast (toets N).</source>
        <translation>There is no yes for %1 - %2, so there is nothing to withdraw. Record a no if you need to (key N).</translation>
    </message>
    <message>
        <source>Kies eerst in de tabel een leerling en een doel (een gekleurde cel).</source>
        <translation>First select a pupil and a purpose in the table (a coloured cell).</translation>
    </message>
    <message>
        <source>Opgeslagen: %1</source>
        <translation>Saved: %1</translation>
    </message>
    <message>
        <source>Exporteren</source>
        <translation>Exporting</translation>
    </message>
    <message>
        <source>Dit is de stand van vandaag. %1</source>
        <translation>This is the register as it stands today. %1</translation>
    </message>
    <message>
        <source>Bewijsstuk bewaren</source>
        <translation>Keeping the evidence</translation>
    </message>
    <message>
        <source>&amp;Ja vastleggen…	J</source>
        <translation>Record &amp;yes…	J</translation>
    </message>
    <message>
        <source>&amp;Nee vastleggen…	N</source>
        <translation>Record &amp;no…	N</translation>
    </message>
    <message>
        <source>In&amp;getrokken vastleggen…	I</source>
        <translation>Record w&amp;ithdrawn…	I</translation>
    </message>
    <message>
        <source>&amp;Toestemming nu intrekken	Del</source>
        <translation>&amp;Withdraw consent now	Del</translation>
    </message>
    <message>
        <source>Alle kinderen van het ge&amp;zin…	G</source>
        <translation>All children of the fa&amp;mily…	G</translation>
    </message>
    <message>
        <source>&amp;Kopiëren	Ctrl+C</source>
        <translation>&amp;Copy	Ctrl+C</translation>
    </message>
    <message>
        <source>Alles van deze &amp;leerling</source>
        <translation>Everything about this &amp;pupil</translation>
    </message>
    <message>
        <source>Toestemmingsregister</source>
        <translation>Consent register</translation>
    </message>
    <message>
        <source>Excel-werkmap (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>• nog niet alle ouders</source>
        <translation>• not all guardians yet</translation>
    </message>
    <message>
        <source>gestippeld kader: beschermde leerling</source>
        <translation>dotted border: protected pupil</translation>
    </message>
    <message>
        <source>toetsen J, N, I: vastleggen, Del: intrekken</source>
        <translation>keys J, N, I: record yes, no, withdrawn; Del: withdraw</translation>
    </message>
</context>
<context>
    <name>ConsentRegister</name>
    <message>
        <source>Toestemmingen</source>
        <translation>Consents</translation>
    </message>
    <message>
        <source>&amp;Inlezen…</source>
        <translation>&amp;Import…</translation>
    </message>
    <message>
        <source>De jaarlijkse toestemmingenlijst inlezen (Ctrl+I)</source>
        <translation>Import the yearly consent list (Ctrl+I)</translation>
    </message>
    <message>
        <source>Inlees&amp;rondes…</source>
        <translation>Import &amp;batches…</translation>
    </message>
    <message>
        <source>Wat er is ingelezen, en een inleesronde ongedaan maken</source>
        <translation>What has been imported, and undoing an import batch</translation>
    </message>
    <message>
        <source>&amp;Antwoord vastleggen</source>
        <translation>&amp;Record answer</translation>
    </message>
    <message>
        <source>Een antwoord bij de gekozen leerling en het gekozen doel vastleggen (F2)</source>
        <translation>Record an answer for the selected pupil and purpose (F2)</translation>
    </message>
    <message>
        <source>&amp;Lijst zonder toestemming…</source>
        <translation>&amp;No-consent list…</translation>
    </message>
    <message>
        <source>Voorbeeld, afdrukken of opslaan (Ctrl+P)</source>
        <translation>Preview, print or save (Ctrl+P)</translation>
    </message>
    <message>
        <source>Ex&amp;porteren…</source>
        <translation>E&amp;xport…</translation>
    </message>
    <message>
        <source>Wat nu in beeld is als Excel-bestand opslaan</source>
        <translation>Save what is shown now as an Excel file</translation>
    </message>
    <message>
        <source>&amp;Zoeken</source>
        <translation>&amp;Search</translation>
    </message>
    <message>
        <source>Naam of leerlingnummer</source>
        <translation>Name or pupil number</translation>
    </message>
    <message>
        <source>Zoeken op naam of leerlingnummer</source>
        <translation>Search by name or pupil number</translation>
    </message>
    <message>
        <source>Locatie</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>Groep</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Doel</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Antwoord</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>&amp;Stand op</source>
        <translation>&amp;As at</translation>
    </message>
    <message>
        <source>vandaag</source>
        <translation>today</translation>
    </message>
    <message>
        <source>Stand op datum</source>
        <translation>As at date</translation>
    </message>
    <message>
        <source>Hoe het register er op deze dag uitzag. Leeg is vandaag.</source>
        <translation>What the register looked like on this day. Empty means today.</translation>
    </message>
    <message>
        <source>Vers&amp;chil…</source>
        <translation>Differen&amp;ce…</translation>
    </message>
    <message>
        <source>Wat er tussen twee dagen is veranderd</source>
        <translation>What changed between two days</translation>
    </message>
    <message>
        <source>Wis &amp;filters</source>
        <translation>&amp;Clear filters</translation>
    </message>
    <message>
        <source>Alle filters wissen</source>
        <translation>Clear all filters</translation>
    </message>
    <message>
        <source>Toestemmingsregister: leerlingen en doelen</source>
        <translation>Consent register: pupils and purposes</translation>
    </message>
    <message>
        <source>Pijltjes lopen door de cellen. J, N en I leggen na bevestiging ja, nee of ingetrokken vast. Delete trekt in.</source>
        <translation>Arrow keys move through the cells. J, N and I record yes, no or withdrawn after you confirm. Delete withdraws.</translation>
    </message>
    <message>
        <source>Totalen per doel</source>
        <translation>Totals per purpose</translation>
    </message>
    <message>
        <source>Nog geen leerlingen</source>
        <translation>No pupils yet</translation>
    </message>
</context>
<context>
    <name>ConsentTable</name>
    <message>
        <source>Namen en groepen</source>
        <translation>Names and groups</translation>
    </message>
    <message>
        <source>Groep</source>
        <translation>Group</translation>
    </message>
</context>
<context>
    <name>ConsentWords</name>
    <message>
        <source>formulier</source>
        <translation>form</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>ouderapp</source>
        <translation>parent app</translation>
    </message>
    <message>
        <source>mondeling</source>
        <translation>verbally</translation>
    </message>
    <message>
        <source>ingelezen lijst</source>
        <translation>imported list</translation>
    </message>
    <message>
        <source>%1 sinds %2</source>
        <translation>%1 since %2</translation>
    </message>
    <message>
        <source>Beschermde leerling: wordt nooit getoond, wat er ook is geantwoord.</source>
        <translation>Protected pupil: never shown, whatever has been answered.</translation>
    </message>
    <message>
        <source>Nog niet alle ouders met gezag hebben geantwoord.</source>
        <translation>Not all guardians with custody have answered yet.</translation>
    </message>
    <message>
        <source>De ouders zijn het niet eens: er mag niets worden getoond tot zij dat zijn.</source>
        <translation>The guardians disagree: nothing may be shown until they agree.</translation>
    </message>
    <message>
        <source>Geen antwoord is geen toestemming.</source>
        <translation>No answer is no consent.</translation>
    </message>
    <message>
        <source>zichtbaar buiten de school</source>
        <translation>visible outside the school</translation>
    </message>
    <message>
        <source>besloten kring</source>
        <translation>closed circle</translation>
    </message>
    <message>
        <source>leerling zelf</source>
        <translation>the pupil</translation>
    </message>
    <message>
        <source>ouders samen</source>
        <translation>guardians together</translation>
    </message>
    <message>
        <source>Er is nog niets geantwoord.</source>
        <translation>Nothing has been answered yet.</translation>
    </message>
    <message>
        <source>Bewijsstuk bekijken</source>
        <translation>Look at the evidence</translation>
    </message>
    <message>
        <source>vastgelegd door %1 op %2</source>
        <translation>recorded by %1 on %2</translation>
    </message>
    <message>
        <source>teruggenomen: telt niet meer</source>
        <translation>taken back: no longer counts</translation>
    </message>
    <message>
        <source>geen gezag: telt niet mee</source>
        <translation>no custody: does not count</translation>
    </message>
</context>
<context>
    <name>CorrectionDialog</name>
    <message>
        <source>Regel verbeteren</source>
        <translation>Correct entry</translation>
    </message>
</context>
<context>
    <name>CourseCard</name>
    <message>
        <source>Waar dit traject staat</source>
        <translation>Where this course stands</translation>
    </message>
    <message>
        <source>Dit &amp;spoor beginnen</source>
        <translation>&amp;Start this track</translation>
    </message>
    <message>
        <source>Wat nu kan</source>
        <translation>What can be done now</translation>
    </message>
    <message>
        <source>Wat nog ontbreekt</source>
        <translation>What is still missing</translation>
    </message>
    <message>
        <source>Ook mogelijk</source>
        <translation>Also possible</translation>
    </message>
    <message>
        <source>Gezette stappen</source>
        <translation>Steps taken</translation>
    </message>
    <message>
        <source>Kan niet</source>
        <translation>Not possible</translation>
    </message>
    <message>
        <source>Bro&amp;nnen tonen</source>
        <translation>Show so&amp;urces</translation>
    </message>
    <message>
        <source>Waar elke grens vandaan komt, en hoe zeker die bron is</source>
        <translation>Where each limit comes from, and how sure that source is</translation>
    </message>
</context>
<context>
    <name>CourseCardView</name>
    <message>
        <source>! De gegevens van dit dossier wijzen hierop.</source>
        <translation>! The facts of this file point at this.</translation>
    </message>
    <message>
        <source>Dit traject is klaar.</source>
        <translation>This course is finished.</translation>
    </message>
    <message>
        <source>Nu valt er niets vast te leggen.</source>
        <translation>There is nothing to record now.</translation>
    </message>
    <message>
        <source>Gaat vanzelf verder naar &apos;%1&apos;: %2.</source>
        <translation>Goes on by itself to &apos;%1&apos;: %2.</translation>
    </message>
    <message>
        <source>De school wist het op %1; melden op tijd kan tot %2.</source>
        <translation>The school knew on %1; a report in time is possible until %2.</translation>
    </message>
    <message>
        <source> of </source>
        <translation> or </translation>
    </message>
    <message>
        <source>○ Voor &apos;%1&apos;: %2</source>
        <translation>○ For &apos;%1&apos;: %2</translation>
    </message>
    <message>
        <source>✗ &apos;%1&apos; kan nog niet: %2</source>
        <translation>✗ &apos;%1&apos; is not possible yet: %2</translation>
    </message>
    <message>
        <source>Brief schrijven: %1…</source>
        <translation>Write letter: %1…</translation>
    </message>
    <message>
        <source>%1 beginnen</source>
        <translation>Start: %1</translation>
    </message>
    <message>
        <source>Wanneer</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Vastgelegd door %1.</source>
        <translation>Recorded by %1.</translation>
    </message>
    <message>
        <source>Stap</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>Vastgelegd</source>
        <translation>Recorded</translation>
    </message>
</context>
<context>
    <name>CoursePanel</name>
    <message>
        <source>✗ Vermoeden van een zedenmisdrijf: het eigen onderzoek zit op slot. Bel eerst de vertrouwensinspecteur (0900-1113111, op werkdagen van 8.00 tot 17.00 uur) en leg dat gesprek vast; hoor de aangesprokene tot dan niet. Licht het bestuur meteen in.</source>
        <translation>✗ A sexual offence is suspected: the inquiry of your own is locked. Call the confidential inspector first (0900-1113111, on working days from 8:00 to 17:00) and record that call; do not hear the accused until then. Inform the board at once.</translation>
    </message>
    <message>
        <source>Maatregelen en sporen van dit dossier</source>
        <translation>Measures and tracks of this file</translation>
    </message>
    <message>
        <source>&amp;Maatregel kiezen…</source>
        <translation>Choose a &amp;measure…</translation>
    </message>
    <message>
        <source>Eerst eerdere dossiers en hoe vergelijkbare zaken eindigden, dan de keuze</source>
        <translation>Earlier files and how similar cases ended first, then the choice</translation>
    </message>
</context>
<context>
    <name>CourseStart</name>
    <message>
        <source>Maatregel kiezen</source>
        <translation>Choose a measure</translation>
    </message>
    <message>
        <source>&amp;Voor wie</source>
        <translation>&amp;For whom</translation>
    </message>
    <message>
        <source>Voor wie</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>Wat er eerder was</source>
        <translation>What came before</translation>
    </message>
    <message>
        <source>Eerdere dossiers</source>
        <translation>Earlier files</translation>
    </message>
    <message>
        <source>Hoe vergelijkbare zaken eindigden</source>
        <translation>How similar cases ended</translation>
    </message>
    <message>
        <source>Wat &amp;past</source>
        <translation>What f&amp;its</translation>
    </message>
    <message>
        <source>Maatregelen die passen</source>
        <translation>Measures that fit</translation>
    </message>
    <message>
        <source>Dit dossier is nog niet beoordeeld</source>
        <translation>This file was not judged yet</translation>
    </message>
    <message>
        <source>Beoordeel het eerst, of schrijf waarom de maatregel &amp;niet kan wachten; dat blijft op de tijdlijn.</source>
        <translation>Judge it first, or write why the measure can&amp;not wait; that stays on the timeline.</translation>
    </message>
    <message>
        <source>Waarom de maatregel niet kan wachten</source>
        <translation>Why the measure cannot wait</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>&amp;Beginnen</source>
        <translation>&amp;Start</translation>
    </message>
</context>
<context>
    <name>CourseStep</name>
    <message>
        <source>Bro&amp;nnen tonen</source>
        <translation>Show so&amp;urces</translation>
    </message>
    <message>
        <source>Waar elke grens vandaan komt, en hoe zeker die bron is</source>
        <translation>Where each limit comes from, and how sure that source is</translation>
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
    <name>DayField</name>
    <message>
        <source>dd-mm-jjjj</source>
        <translation>dd-mm-yyyy</translation>
    </message>
</context>
<context>
    <name>DeliveryDialog</name>
    <message>
        <source>Nog niets vastgelegd.</source>
        <translation>Nothing recorded yet.</translation>
    </message>
    <message>
        <source>Scans (*.pdf *.png *.jpg *.jpeg);;Alle bestanden (*)</source>
        <translation>Scans (*.pdf *.png *.jpg *.jpeg);;All files (*)</translation>
    </message>
    <message>
        <source>Verzending van %1</source>
        <translation>Sending of %1</translation>
    </message>
    <message>
        <source>Oo&amp;k zo verzonden aan %1</source>
        <translation>Sent li&amp;kewise to %1</translation>
    </message>
    <message>
        <source>Nieuwe regel</source>
        <translation>New line</translation>
    </message>
    <message>
        <source>Verbetering: de oude regel blijft staan</source>
        <translation>Correction: the old line stays</translation>
    </message>
    <message>
        <source>Vastgelegd: %1.</source>
        <translation>Recorded: %1.</translation>
    </message>
    <message>
        <source>Bewijs lezen</source>
        <translation>Reading the proof</translation>
    </message>
    <message>
        <source>Verzending vastleggen</source>
        <translation>Record the sending</translation>
    </message>
</context>
<context>
    <name>DoneDialog</name>
    <message>
        <source>Termijn beëindigen</source>
        <translation>End term</translation>
    </message>
    <message>
        <source>Termijn &amp;beëindigen</source>
        <translation>&amp;End term</translation>
    </message>
    <message>
        <source>telefoon</source>
        <translation>telephone</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>brief</source>
        <translation>letter</translation>
    </message>
    <message>
        <source>gesprek</source>
        <translation>talk</translation>
    </message>
    <message>
        <source>formulier</source>
        <translation>form</translation>
    </message>
</context>
<context>
    <name>DoneStep</name>
    <message>
        <source>Ingelezen: %1 rijen, %2 wijzigingen.</source>
        <translation>Imported: %1 rows, %2 changes.</translation>
    </message>
    <message>
        <source>In het logboek: %1, schooljaar %2, ingelezen door %3. De back-up van vlak ervoor is bewaard.</source>
        <translation>In the log: %1, school year %2, imported by %3. The backup made just before was kept.</translation>
    </message>
    <message>
        <source>Klopt er iets niet? Ongedaan maken kan nu, en ook later nog bij Inleesrondes. Wie nog niets heeft ingevuld, vindt u op Toestemmingen met het filter onbeantwoord.</source>
        <translation>Is something wrong? You can undo it now, and later too under Imports. Who has filled in nothing yet is found on Consents with the filter unanswered.</translation>
    </message>
    <message>
        <source>Deze antwoorden zijn daarna opnieuw vastgelegd en blijven gelden:</source>
        <translation>These answers were recorded again since then and still hold:</translation>
    </message>
</context>
<context>
    <name>DoubtRow</name>
    <message>
        <source>waarom het in dit geval toch zo kan</source>
        <translation>why it can be so in this case</translation>
    </message>
    <message>
        <source>Reden bij: %1</source>
        <translation>Reason for: %1</translation>
    </message>
</context>
<context>
    <name>DoubtsPanel</name>
    <message>
        <source>Afwijken met een reden</source>
        <translation>Departing with a reason</translation>
    </message>
    <message>
        <source>Elke reden blijft in het dossier; ze komt niet in de brief.</source>
        <translation>Each reason stays in the file; it does not go into the letter.</translation>
    </message>
</context>
<context>
    <name>EditDialog</name>
    <message>
        <source>&amp;Opslaan</source>
        <translation>&amp;Save</translation>
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
        <translation>New employee</translation>
    </message>
    <message>
        <source>Medewerker bewerken</source>
        <translation>Edit employee</translation>
    </message>
</context>
<context>
    <name>EmployeeEditForm</name>
    <message>
        <source>Medewerker</source>
        <translation>Employee</translation>
    </message>
    <message>
        <source>&amp;Voornaam:</source>
        <translation>&amp;First name:</translation>
    </message>
    <message>
        <source>Voornaam</source>
        <translation>First name</translation>
    </message>
    <message>
        <source>Voorletters</source>
        <translation>Initials</translation>
    </message>
    <message>
        <source>&amp;Tussenvoegsel:</source>
        <translation>Surname prefi&amp;x:</translation>
    </message>
    <message>
        <source>Tussenvoegsel</source>
        <translation>Surname prefix</translation>
    </message>
    <message>
        <source>&amp;Achternaam:</source>
        <translation>S&amp;urname:</translation>
    </message>
    <message>
        <source>Achternaam</source>
        <translation>Surname</translation>
    </message>
    <message>
        <source>Voo&amp;rletters:</source>
        <translation>&amp;Initials:</translation>
    </message>
    <message>
        <source>Aanspre&amp;ken als:</source>
        <translation>&amp;Address as:</translation>
    </message>
    <message>
        <source>Aanspreken als</source>
        <translation>Address as</translation>
    </message>
    <message>
        <source>&amp;Soort:</source>
        <translation>&amp;Kind:</translation>
    </message>
    <message>
        <source>Soort</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>&amp;Functie:</source>
        <translation>&amp;Job title:</translation>
    </message>
    <message>
        <source>Functie</source>
        <translation>Job title</translation>
    </message>
    <message>
        <source>&amp;E-mail:</source>
        <translation>&amp;E-mail:</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
</context>
<context>
    <name>EmployeePanel</name>
    <message>
        <source>Kies een doel en druk op J (ja), N (nee) of Del (ingetrokken). Het laatste antwoord geldt.</source>
        <translation>Choose a purpose and press J (yes), N (no) or Del (withdrawn). The last answer holds.</translation>
    </message>
    <message>
        <source>Kies een medewerker om de toestemmingen te zien.</source>
        <translation>Choose an employee to see the consents.</translation>
    </message>
    <message>
        <source>Geen professionele accounts in het register (Protocol, Accounts).</source>
        <translation>No professional accounts in the register (Protocol, Accounts).</translation>
    </message>
    <message>
        <source>Professionele accounts:</source>
        <translation>Professional accounts:</translation>
    </message>
    <message>
        <source>Er is nog niets geantwoord.</source>
        <translation>Nothing was answered yet.</translation>
    </message>
    <message>
        <source>Bewijsstuk bewaren</source>
        <translation>Keep evidence</translation>
    </message>
    <message>
        <source>Weghalen: %1</source>
        <translation>Remove: %1</translation>
    </message>
    <message>
        <source>Bewijsst&amp;uk…</source>
        <translation>E&amp;vidence…</translation>
    </message>
    <message>
        <source>Naar weghalen</source>
        <translation>To take-downs</translation>
    </message>
    <message>
        <source>Teruggenomen. Het antwoord blijft doorgestreept in de geschiedenis staan.</source>
        <translation>Taken back. The answer stays in the history, struck through.</translation>
    </message>
    <message>
        <source>Vastgelegd: %1 voor %2 - %3.</source>
        <translation>Recorded: %1 for %2 - %3.</translation>
    </message>
    <message>
        <source>Scan of bestand kiezen</source>
        <translation>Choose a scan or file</translation>
    </message>
    <message>
        <source>teruggenomen, telt niet mee</source>
        <translation>taken back, does not count</translation>
    </message>
    <message>
        <source>Doel</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Geldt nu</source>
        <translation>Holds now</translation>
    </message>
</context>
<context>
    <name>EmployeePanelForm</name>
    <message>
        <source>Toestemming van de medewerker per doel</source>
        <translation>The employee&apos;s consent per purpose</translation>
    </message>
    <message>
        <source>&amp;Op:</source>
        <translation>&amp;On:</translation>
    </message>
    <message>
        <source>Dag van het antwoord</source>
        <translation>Day of the answer</translation>
    </message>
    <message>
        <source>Manier</source>
        <translation>Way</translation>
    </message>
    <message>
        <source>Opmerking</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>opmerking</source>
        <translation>remark</translation>
    </message>
    <message>
        <source>Bewijsst&amp;uk…</source>
        <translation>E&amp;vidence…</translation>
    </message>
    <message>
        <source>Een scan of bestand bij het volgende antwoord bewaren</source>
        <translation>Keep a scan or file with the next answer</translation>
    </message>
    <message>
        <source>Geschie&amp;denis van het gekozen doel:</source>
        <translation>History of the chosen &amp;purpose:</translation>
    </message>
    <message>
        <source>Geschiedenis</source>
        <translation>History</translation>
    </message>
</context>
<context>
    <name>EnclosedEditor</name>
    <message>
        <source>Bi&amp;jlagen kiezen…</source>
        <translation>Choose &amp;enclosures…</translation>
    </message>
</context>
<context>
    <name>EnclosureDialog</name>
    <message>
        <source>In dit dossier is nog geen bewijs en geen definitieve brief.</source>
        <translation>This file has no evidence and no final letter yet.</translation>
    </message>
    <message>
        <source>Bijlage %1: %2</source>
        <translation>Enclosure %1: %2</translation>
    </message>
    <message>
        <source>Bijlagen kiezen</source>
        <translation>Choose enclosures</translation>
    </message>
    <message>
        <source>&amp;Vink aan wat achter de brief wordt gedrukt; de volgorde bepaalt de nummers</source>
        <translation>Tick &amp;what is printed behind the letter; the order decides the numbers</translation>
    </message>
    <message>
        <source>Stukken van het dossier</source>
        <translation>Pieces of the file</translation>
    </message>
    <message>
        <source>Om&amp;hoog</source>
        <translation>U&amp;p</translation>
    </message>
    <message>
        <source>Om&amp;laag</source>
        <translation>&amp;Down</translation>
    </message>
    <message>
        <source>&amp;Naam in de brief</source>
        <translation>&amp;Name in the letter</translation>
    </message>
    <message>
        <source>Naam van het stuk in de brief</source>
        <translation>Name of the piece in the letter</translation>
    </message>
    <message>
        <source>Wie de brief leest, leest ook deze naam: noem er geen leerling in.</source>
        <translation>Who reads the letter reads this name too: name no pupil in it.</translation>
    </message>
    <message>
        <source>&amp;Overnemen</source>
        <translation>&amp;Take over</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>EntryEdit</name>
    <message>
        <source>Toevoegen aan tijdlijn</source>
        <translation>Add to timeline</translation>
    </message>
    <message>
        <source>Wat er nu staat (blijft staan)</source>
        <translation>What it says now (will stay)</translation>
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
        <translation>&amp;When</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Date and time</translation>
    </message>
    <message>
        <source>bijvoorbeeld vandaag 14:30</source>
        <translation>for example today 14:30</translation>
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
        <translation>&amp;guardians</translation>
    </message>
    <message>
        <source>l&amp;eerkracht</source>
        <translation>&amp;teacher</translation>
    </message>
    <message>
        <source>&amp;Tekst</source>
        <translation>Te&amp;xt</translation>
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
    <name>EntryPart</name>
    <message>
        <source>Hier komen de doelen van het formulier.</source>
        <translation>The purposes of the form appear here.</translation>
    </message>
    <message>
        <source>%1, groep %2</source>
        <translation>%1, group %2</translation>
    </message>
    <message>
        <source>het huishouden (geen ouder bekend)</source>
        <translation>the household (no guardian known)</translation>
    </message>
    <message>
        <source>Formulier %1 van %2</source>
        <translation>Form %1 of %2</translation>
    </message>
    <message>
        <source>Er is nog niets ingevuld. Kwam dit formulier leeg terug? Sla het dan nog een keer op (Enter).</source>
        <translation>Nothing has been filled in yet. Did this form come back empty? Then store it once more (Enter).</translation>
    </message>
    <message>
        <source>%1  %2 (%3): %4 ja, %5 nee, %6 open</source>
        <translation>%1  %2 (%3): %4 yes, %5 no, %6 open</translation>
    </message>
    <message>
        <source>Dit formulier is nog niet opgeslagen. Druk op Enter om het op te slaan, en scan daarna het volgende.</source>
        <translation>This form has not been stored yet. Press Enter to store it, then scan the next one.</translation>
    </message>
    <message>
        <source>Scan de code van een formulier, of typ hem over.</source>
        <translation>Scan the code of a form, or type it.</translation>
    </message>
    <message numerus="yes">
        <source>%n doel(en) open</source>
        <translation>
            <numerusform>%n purpose open</numerusform>
            <numerusform>%n purposes open</numerusform>
        </translation>
    </message>
    <message>
        <source>alles ingevuld</source>
        <translation>everything filled in</translation>
    </message>
    <message>
        <source>Doel</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Nu</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Op het formulier</source>
        <translation>On the form</translation>
    </message>
</context>
<context>
    <name>EvidenceAdd</name>
    <message>
        <source>Bewijs toevoegen</source>
        <translation>Add evidence</translation>
    </message>
    <message>
        <source>&amp;Bestanden kiezen…</source>
        <translation>&amp;Choose files…</translation>
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
        <translation>for example yesterday 20:15; empty = unknown</translation>
    </message>
    <message>
        <source>&amp;Koppeling</source>
        <translation>&amp;Link</translation>
    </message>
    <message>
        <source>Koppeling naar het bericht</source>
        <translation>Link to the post</translation>
    </message>
    <message>
        <source>https://…</source>
        <translation>https://…</translation>
    </message>
    <message>
        <source>&amp;Notitie</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <source>Notitie bij het bewijs</source>
        <translation>Note with the evidence</translation>
    </message>
    <message>
        <source>bijvoorbeeld: ontvangen van de moeder, per e-mail</source>
        <translation>for instance: received from the mother, by e-mail</translation>
    </message>
    <message>
        <source>Het bestand komt in het versleutelde gegevensbestand te staan, met een vingerafdruk (SHA-256). Daarna kan het niet meer worden gewijzigd.</source>
        <translation>The file is stored in the encrypted data file with a fingerprint (SHA-256). It cannot be changed after that.</translation>
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
        <source>… het vervolg staat in het bestand; exporteer het om alles te lezen.</source>
        <translation>… the rest is in the file; export it to read everything.</translation>
    </message>
    <message>
        <source>(deze mail heeft geen leesbare tekst)</source>
        <translation>(this mail has no readable text)</translation>
    </message>
</context>
<context>
    <name>EvidencePanel</name>
    <message>
        <source>Nog geen bewijs. Sleep een bestand hierheen of plak met Ctrl+V.</source>
        <translation>No evidence yet. Drag a file here or paste with Ctrl+V.</translation>
    </message>
    <message>
        <source>Bewijs toevoegen</source>
        <translation>Add evidence</translation>
    </message>
    <message>
        <source>Bewijs lezen</source>
        <translation>Read evidence</translation>
    </message>
    <message>
        <source>Bewijs exporteren</source>
        <translation>Export evidence</translation>
    </message>
    <message>
        <source>Opgeslagen als %1, met de vingerafdruk ernaast.</source>
        <translation>Saved as %1, with the fingerprint beside it.</translation>
    </message>
    <message>
        <source>De bewijslijst staat in %1. Geef hem alleen aan wie hem nodig heeft.</source>
        <translation>The evidence list is in %1. Give it only to who needs it.</translation>
    </message>
    <message>
        <source>%1 van %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Op het klembord staat niets dat bewijs kan worden. Kopieer eerst een bestand of afbeelding.</source>
        <translation>Nothing on the clipboard can become evidence. Copy a file or picture first.</translation>
    </message>
    <message>
        <source>Alle bestanden (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Bewijs toegevoegd met vingerafdruk: %1.</source>
        <translation>Evidence added with fingerprint: %1.</translation>
    </message>
    <message>
        <source>Let op: %1 is een programma of een vermomd bestand. Het is verzegeld bewaard en wordt hier nooit geopend; open ook het origineel niet.</source>
        <translation>Mind: %1 is a program or a disguised file. It was kept sealed and is never opened here; do not open the original either.</translation>
    </message>
    <message>
        <source>Geannuleerd; wat nog niet was toegevoegd, is niet bewaard.</source>
        <translation>Cancelled; what was not added yet was not kept.</translation>
    </message>
    <message>
        <source>Toch nog eens bewaren</source>
        <translation>Keep once more all the same</translation>
    </message>
    <message>
        <source>Bewijs</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Sleep bestanden hierheen, of plak een schermafbeelding, tekst of link met Ctrl+V.</source>
        <translation>Drag files here, or paste a screenshot, text or link with Ctrl+V.</translation>
    </message>
    <message>
        <source>Bewij&amp;slijst…</source>
        <translation>Evidence li&amp;st…</translation>
    </message>
    <message>
        <source>Alle bewijsstukken met moment, link en vingerafdruk, om bij een aangifte mee te geven</source>
        <translation>All evidence with moment, link and fingerprint, to hand in with a police report</translation>
    </message>
    <message>
        <source>Beki&amp;jken</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>Ex&amp;porteren…</source>
        <translation>Ex&amp;port…</translation>
    </message>
</context>
<context>
    <name>EvidenceTab</name>
    <message>
        <source>Bewijs</source>
        <translation>Evidence</translation>
    </message>
</context>
<context>
    <name>EvidenceView</name>
    <message>
        <source>Bewijsstuk</source>
        <translation>Evidence</translation>
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
        <source>Tekst van de mail</source>
        <translation>Text of the mail</translation>
    </message>
    <message>
        <source>Bijlagen van de mail</source>
        <translation>Attachments of the mail</translation>
    </message>
    <message>
        <source>Bijlage be&amp;kijken</source>
        <translation>Vie&amp;w attachment</translation>
    </message>
    <message>
        <source>Bijlage als eigen be&amp;wijs bewaren</source>
        <translation>&amp;Keep attachment as evidence of its own</translation>
    </message>
    <message>
        <source>←</source>
        <translation>←</translation>
    </message>
    <message>
        <source>Vorige bewijsstuk (pijl naar links)</source>
        <translation>Previous piece (left arrow)</translation>
    </message>
    <message>
        <source>Vorige bewijsstuk</source>
        <translation>Previous piece</translation>
    </message>
    <message>
        <source>→</source>
        <translation>→</translation>
    </message>
    <message>
        <source>Volgende bewijsstuk (pijl naar rechts)</source>
        <translation>Next piece (right arrow)</translation>
    </message>
    <message>
        <source>Volgende bewijsstuk</source>
        <translation>Next piece</translation>
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
    <name>FamilyDialog</name>
    <message>
        <source>ouders samen</source>
        <translation>guardians together</translation>
    </message>
    <message>
        <source>Let op: deze ouder heeft geen gezag over %1. Het antwoord wordt bewaard en telt niet mee.</source>
        <translation>Mind: this guardian has no custody of %1. The answer is kept and does not count.</translation>
    </message>
    <message>
        <source>Vastgelegd: %1 antwoorden, voor elk kind apart.</source>
        <translation>Recorded: %1 answers, for each child apart.</translation>
    </message>
    <message>
        <source>Naar weghalen</source>
        <translation>Go to take-downs</translation>
    </message>
    <message>
        <source>&amp;Vastleggen</source>
        <translation>&amp;Record</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>%1 - geen kind van deze ouder</source>
        <translation>%1 - no child of this guardian</translation>
    </message>
    <message>
        <source>%1 - geen gezag, telt niet mee</source>
        <translation>%1 - no custody, does not count</translation>
    </message>
    <message>
        <source>Doel</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Nieuw antwoord</source>
        <translation>New answer</translation>
    </message>
</context>
<context>
    <name>FamilyForm</name>
    <message>
        <source>Gezin</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>&amp;Wie antwoordt:</source>
        <translation>&amp;Who answers:</translation>
    </message>
    <message>
        <source>Wie antwoordt</source>
        <translation>Who answers</translation>
    </message>
    <message>
        <source>&amp;Dag van het antwoord:</source>
        <translation>&amp;Day of the answer:</translation>
    </message>
    <message>
        <source>Dag van het antwoord</source>
        <translation>Day of the answer</translation>
    </message>
    <message>
        <source>&amp;Manier:</source>
        <translation>Wa&amp;y:</translation>
    </message>
    <message>
        <source>Manier</source>
        <translation>Way</translation>
    </message>
    <message>
        <source>Opmer&amp;king:</source>
        <translation>Remar&amp;k:</translation>
    </message>
    <message>
        <source>Opmerking</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>V&amp;oor deze kinderen (spatie zet aan of uit):</source>
        <translation>F&amp;or these children (space ticks or unticks):</translation>
    </message>
    <message>
        <source>Voor deze kinderen</source>
        <translation>For these children</translation>
    </message>
    <message>
        <source>Kies een doel en druk op J, N of I (ingetrokken); Backspace haalt het antwoord weg. Per kind staat wat er nu geldt.</source>
        <translation>Choose a purpose and press J (yes), N (no) or I (withdrawn); Backspace takes the answer away. Per child stands what holds now.</translation>
    </message>
    <message>
        <source>Doelen en kinderen</source>
        <translation>Purposes and children</translation>
    </message>
    <message>
        <source>&amp;Alles ja</source>
        <translation>&amp;All yes</translation>
    </message>
    <message>
        <source>Alles &amp;nee</source>
        <translation>All &amp;no</translation>
    </message>
    <message>
        <source>&amp;Leegmaken</source>
        <translation>C&amp;lear</translation>
    </message>
</context>
<context>
    <name>FieldMenu</name>
    <message>
        <source>%1, bijvoorbeeld: %2</source>
        <translation>%1, for example: %2</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>geen bestand gekozen</source>
        <translation>no file chosen</translation>
    </message>
    <message>
        <source>Gekozen bestand</source>
        <translation>Chosen file</translation>
    </message>
    <message>
        <source>Bladeren…</source>
        <translation>Browse…</translation>
    </message>
    <message>
        <source>Documenten (*.pdf *.docx *.doc *.odt *.txt);;Alle bestanden (*)</source>
        <translation>Documents (*.pdf *.docx *.doc *.odt *.txt);;All files (*)</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message>
        <source>&apos;%1&apos; wordt &apos;%2&apos;</source>
        <translation>&apos;%1&apos; becomes &apos;%2&apos;</translation>
    </message>
    <message>
        <source>Herkend: %1, %2. %3 leerlingrijen en %4 kolommen met antwoorden.</source>
        <translation>Recognised: %1, %2. %3 pupil rows and %4 columns with answers.</translation>
    </message>
    <message>
        <source>Hierin zijn geen leerlingen met antwoorden herkend. Is het wel het goede bestand? Wijs dan bij Kolommen zelf de kopregel en de kolommen aan, of kies een ander bestand.</source>
        <translation>No pupils with answers were recognised in this. Is it the right file? Then point out the row of headings and the columns yourself at Columns, or choose another file.</translation>
    </message>
    <message>
        <source>De keuzes van een eerder bestand met deze indeling zijn gebruikt; met Keuzes begint u opnieuw.</source>
        <translation>The choices made for an earlier file with this layout were used; start again with Choices.</translation>
    </message>
    <message>
        <source>Wat ermee gebeurt</source>
        <translation>What is done with it</translation>
    </message>
    <message>
        <source>✓ wordt gelezen</source>
        <translation>✓ is read</translation>
    </message>
    <message>
        <source>Blad lezen</source>
        <translation>Read sheet</translation>
    </message>
    <message>
        <source>(het hele bestand)</source>
        <translation>(the whole file)</translation>
    </message>
    <message>
        <source>Rijen</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>csv-bestand</source>
        <translation>CSV file</translation>
    </message>
    <message>
        <source>tabel van het web</source>
        <translation>table from the web</translation>
    </message>
    <message>
        <source>OpenDocument-werkmap</source>
        <translation>OpenDocument workbook</translation>
    </message>
    <message>
        <source>Excel-werkmap</source>
        <translation>Excel workbook</translation>
    </message>
</context>
<context>
    <name>FilingTab</name>
    <message>
        <source>Niets gevonden dat ontbreekt. Dat zegt niet dat alles juist is, alleen dat het is vastgelegd.</source>
        <translation>Nothing found that is missing. That does not say everything is right, only that it was recorded.</translation>
    </message>
    <message>
        <source>Dossiercontrole</source>
        <translation>File check</translation>
    </message>
    <message>
        <source>(kies)</source>
        <translation>(choose)</translation>
    </message>
    <message numerus="yes">
        <source>%n punt(en) open</source>
        <translation>
            <numerusform>%n point open</numerusform>
            <numerusform>%n points open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Vastgelegd: %n stuk(ken) in het dossier gelegd.</source>
        <translation>
            <numerusform>Recorded: %n piece put in the file.</numerusform>
            <numerusform>Recorded: %n pieces put in the file.</numerusform>
        </translation>
    </message>
    <message>
        <source>Opgeslagen als %1. Dat staat in het logboek.</source>
        <translation>Saved as %1. The audit says so.</translation>
    </message>
    <message>
        <source>Dossier als PDF</source>
        <translation>File as PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Bron: %1.</source>
        <translation>Source: %1.</translation>
    </message>
    <message>
        <source>Hierin staan ook gegevens van anderen: scherm die af als iemand het dossier inziet.</source>
        <translation>This holds data about others as well: mask those when somebody looks at the file.</translation>
    </message>
    <message>
        <source>Soort</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Uiterlijk</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Wat</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Niet besloten</source>
        <translation>Not decided</translation>
    </message>
    <message>
        <source>Geen reactie</source>
        <translation>No response</translation>
    </message>
    <message>
        <source>Termijn voorbij</source>
        <translation>Term over</translation>
    </message>
    <message>
        <source>Taak open</source>
        <translation>Task open</translation>
    </message>
    <message>
        <source>Nog concept</source>
        <translation>Still concept</translation>
    </message>
    <message>
        <source>Niet verzonden</source>
        <translation>Not sent</translation>
    </message>
    <message>
        <source>Bezorging onbekend</source>
        <translation>Delivery unknown</translation>
    </message>
    <message>
        <source>Geen verslag</source>
        <translation>No report</translation>
    </message>
    <message>
        <source>Niet in dossier</source>
        <translation>Not filed</translation>
    </message>
    <message>
        <source>Niet afgerond</source>
        <translation>Not finished</translation>
    </message>
    <message>
        <source>Afgeweken</source>
        <translation>Departed from</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>Alle locaties</source>
        <translation>All locations</translation>
    </message>
    <message>
        <source>Alle groepen</source>
        <translation>All groups</translation>
    </message>
    <message>
        <source>Alle doelen</source>
        <translation>All purposes</translation>
    </message>
    <message>
        <source>Alle antwoorden</source>
        <translation>All answers</translation>
    </message>
    <message>
        <source>alles behalve ja</source>
        <translation>everything except yes</translation>
    </message>
</context>
<context>
    <name>FindDialog</name>
    <message numerus="yes">
        <source>%n gevonden</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindForm</name>
    <message>
        <source>Ga naar</source>
        <translation>Go to</translation>
    </message>
    <message>
        <source>Typ een deel van een naam, leerlingnummer, incidentnummer of kenmerk:</source>
        <translation>Type part of a name, pupil number, incident number or letter reference:</translation>
    </message>
    <message>
        <source>Zoeken</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>bijvoorbeeld meulen of 2026-014</source>
        <translation>for example meulen or 2026-014</translation>
    </message>
    <message>
        <source>Gevonden</source>
        <translation>Found</translation>
    </message>
</context>
<context>
    <name>FirstStartForm</name>
    <message>
        <source>Welkom bij WM Desktop</source>
        <translation>Welcome to WM Desktop</translation>
    </message>
    <message>
        <source>Toestemmingen, incidentdossiers en brieven van uw school staan in één versleuteld gegevensbestand op deze computer. Wat wilt u doen?</source>
        <translation>The consents, incident files and letters of your school are kept in one encrypted data file on this computer. What would you like to do?</translation>
    </message>
    <message>
        <source>&amp;Nieuw gegevensbestand maken</source>
        <translation>Create a &amp;new data file</translation>
    </message>
    <message>
        <source>Voor een school die begint. U kiest een wachtwoordzin en krijgt een herstelcode voor in de kluis.</source>
        <translation>For a school that is starting out. You choose a passphrase and receive a recovery key to keep in the safe.</translation>
    </message>
    <message>
        <source>Bestaand gegevensbestand &amp;openen…</source>
        <translation>&amp;Open an existing data file…</translation>
    </message>
    <message>
        <source>Een &amp;back-up terugzetten…</source>
        <translation>&amp;Restore a backup…</translation>
    </message>
    <message>
        <source>De &amp;voorbeeldschool bekijken</source>
        <translation>Look at the &amp;sample school</translation>
    </message>
    <message>
        <source>Verzonnen leerlingen en dossiers om mee te oefenen. Er wordt niets bewaard.</source>
        <translation>Made-up pupils and incident files to practise with. Nothing is kept.</translation>
    </message>
</context>
<context>
    <name>GroupBars</name>
    <message>
        <source>groep %1: %2 van %3 compleet, %4 van %5 antwoorden</source>
        <translation>group %1: %2 of %3 complete, %4 of %5 answers</translation>
    </message>
</context>
<context>
    <name>GuardianDialog</name>
    <message>
        <source>Ouder toevoegen</source>
        <translation>Add guardian</translation>
    </message>
    <message>
        <source>Ouder bewerken</source>
        <translation>Edit guardian</translation>
    </message>
    <message>
        <source>moeder</source>
        <translation>mother</translation>
    </message>
    <message>
        <source>vader</source>
        <translation>father</translation>
    </message>
    <message>
        <source>ouder</source>
        <translation>parent</translation>
    </message>
    <message>
        <source>verzorger</source>
        <translation>carer</translation>
    </message>
    <message>
        <source>voogd</source>
        <translation>legal guardian</translation>
    </message>
</context>
<context>
    <name>GuardianEditForm</name>
    <message>
        <source>Ouder of verzorger</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>&amp;Voornaam:</source>
        <translation>&amp;First name:</translation>
    </message>
    <message>
        <source>Voornaam</source>
        <translation>First name</translation>
    </message>
    <message>
        <source>Voorletters</source>
        <translation>Initials</translation>
    </message>
    <message>
        <source>&amp;Tussenvoegsel:</source>
        <translation>Surname prefi&amp;x:</translation>
    </message>
    <message>
        <source>Tussenvoegsel</source>
        <translation>Surname prefix</translation>
    </message>
    <message>
        <source>&amp;Achternaam:</source>
        <translation>S&amp;urname:</translation>
    </message>
    <message>
        <source>Achternaam</source>
        <translation>Surname</translation>
    </message>
    <message>
        <source>Aanspreken als</source>
        <translation>Address as</translation>
    </message>
    <message>
        <source>&amp;Relatie:</source>
        <translation>&amp;Relationship:</translation>
    </message>
    <message>
        <source>Relatie</source>
        <translation>Relationship</translation>
    </message>
    <message>
        <source>Heeft &amp;gezag: het antwoord telt mee en brieven komen hier aan</source>
        <translation>Has cus&amp;tody: the answer counts and letters are sent here</translation>
    </message>
    <message>
        <source>Gezag vera&amp;ndert vanaf:</source>
        <translation>Custody cha&amp;nges from:</translation>
    </message>
    <message>
        <source>Gezag verandert vanaf</source>
        <translation>Custody changes from</translation>
    </message>
    <message>
        <source>Straat en huisnummer</source>
        <translation>Street and house number</translation>
    </message>
    <message>
        <source>&amp;Postcode:</source>
        <translation>Post&amp;code:</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postcode</translation>
    </message>
    <message>
        <source>Plaats</source>
        <translation>Town</translation>
    </message>
    <message>
        <source>Voorletter&amp;s:</source>
        <translation>&amp;Initials:</translation>
    </message>
    <message>
        <source>Aanspre&amp;ken als:</source>
        <translation>&amp;Address as:</translation>
    </message>
    <message>
        <source>Straat en h&amp;uisnummer:</source>
        <translation>Street and house &amp;number:</translation>
    </message>
    <message>
        <source>P&amp;laats:</source>
        <translation>To&amp;wn:</translation>
    </message>
    <message>
        <source>Lan&amp;d (alleen buiten Nederland):</source>
        <translation>Countr&amp;y (only outside the Netherlands):</translation>
    </message>
    <message>
        <source>Land (alleen buiten Nederland)</source>
        <translation>Country (only outside the Netherlands)</translation>
    </message>
    <message>
        <source>Ge&amp;heim adres</source>
        <translation>Confi&amp;dential address</translation>
    </message>
    <message>
        <source>&amp;E-mail:</source>
        <translation>&amp;E-mail:</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Tele&amp;foon:</source>
        <translation>Te&amp;lephone:</translation>
    </message>
    <message>
        <source>Telefoon</source>
        <translation>Telephone</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Handboek</source>
        <translation>Handbook</translation>
    </message>
    <message>
        <source>Wat is er nieuw</source>
        <translation>What&apos;s new</translation>
    </message>
</context>
<context>
    <name>ImportEnding</name>
    <message>
        <source>Ingelezen: %1 rijen, %2 wijzigingen. De back-up van vlak ervoor is bewaard.</source>
        <translation>Imported: %1 rows, %2 changes. The backup made just before has been kept.</translation>
    </message>
    <message>
        <source>Ingelezen: %1 wijzigingen in leerlingen, ouders en medewerkers.</source>
        <translation>Imported: %1 changes to pupils, guardians and employees.</translation>
    </message>
    <message>
        <source>Toestemmingen inlezen…</source>
        <translation>Import consents…</translation>
    </message>
    <message>
        <source>Inleesronde ongedaan maken</source>
        <translation>Undoing import batch</translation>
    </message>
    <message>
        <source>Ongedaan gemaakt: %1 antwoorden tellen niet meer.</source>
        <translation>Undone: %1 answers no longer count.</translation>
    </message>
    <message>
        <source>%1 antwoorden die daarna zijn vastgelegd, blijven gelden.</source>
        <translation>%1 answers recorded afterwards remain in force.</translation>
    </message>
    <message>
        <source>%1 toegevoegde leerlingen blijven staan.</source>
        <translation>%1 pupils that were added stay.</translation>
    </message>
    <message>
        <source>Leerling</source>
        <translation>Pupil</translation>
    </message>
    <message>
        <source>Groep</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Doel</source>
        <translation>Purpose</translation>
    </message>
</context>
<context>
    <name>ImportLayouts</name>
    <message>
        <source>Onthouden indelingen</source>
        <translation>Remembered layouts</translation>
    </message>
    <message>
        <source>Bij deze indelingen zijn uw keuzes van een eerder bestand onthouden: welke kolom wat is en wat een teken betekent. Nooit antwoorden of namen.</source>
        <translation>For these layouts your choices for an earlier file are remembered: what each column is and what a mark means. Never answers or names.</translation>
    </message>
    <message>
        <source>Onthouden indelingen, de laatst gebruikte eerst</source>
        <translation>Remembered layouts, the last used first</translation>
    </message>
    <message>
        <source>&amp;Vergeten</source>
        <translation>&amp;Forget</translation>
    </message>
    <message>
        <source>&amp;Sluiten</source>
        <translation>&amp;Close</translation>
    </message>
</context>
<context>
    <name>ImportLog</name>
    <message>
        <source>Inleesrondes</source>
        <translation>Import batches</translation>
    </message>
    <message>
        <source>Inleesrondes, nieuwste eerst</source>
        <translation>Import batches, newest first</translation>
    </message>
    <message>
        <source>Ongedaan maken haalt alle antwoorden van die inleesronde terug. Ze blijven in de geschiedenis staan als teruggenomen.</source>
        <translation>Undo takes back all answers of that import batch. They stay in the history as taken back.</translation>
    </message>
    <message>
        <source>Inleesronde &amp;ongedaan maken…</source>
        <translation>&amp;Undo import batch…</translation>
    </message>
    <message>
        <source>&amp;Sluiten</source>
        <translation>&amp;Close</translation>
    </message>
</context>
<context>
    <name>ImportLogDialog</name>
    <message>
        <source>Er is nog niets ingelezen.</source>
        <translation>Nothing has been imported yet.</translation>
    </message>
    <message>
        <source>Inleesronde ongedaan maken</source>
        <translation>Undo import batch</translation>
    </message>
    <message>
        <source>Ongedaan maken</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Inleesronde &apos;%1&apos; ongedaan maken?</source>
        <translation>Undo import batch &apos;%1&apos;?</translation>
    </message>
    <message>
        <source>Alle antwoorden uit dit bestand tellen dan niet meer; wat er daarvoor gold, geldt weer.</source>
        <translation>The answers from this file will then no longer count; what held before will hold again.</translation>
    </message>
    <message>
        <source>&amp;Ongedaan maken</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>&amp;Annuleren</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Wanneer</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Wat</source>
        <translation>What</translation>
    </message>
    <message>
        <source>toestemmingen</source>
        <translation>consents</translation>
    </message>
    <message>
        <source>leerlingen</source>
        <translation>pupils</translation>
    </message>
    <message>
        <source>Bestand</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Schooljaar</source>
        <translation>School year</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Wijzigingen</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Onbeslist</source>
        <translation>Undecided</translation>
    </message>
    <message>
        <source>Ongedaan gemaakt</source>
        <translation>Undone</translation>
    </message>
</context>
<context>
    <name>ImportPurposes</name>
    <message>
        <source>Doelen van een kolom</source>
        <translation>Purposes of a column</translation>
    </message>
    <message>
        <source>Doelen waarvoor deze kolom geldt</source>
        <translation>Purposes this column counts for</translation>
    </message>
    <message>
        <source>&amp;Annuleren</source>
        <translation>C&amp;ancel</translation>
    </message>
    <message>
        <source>&amp;Overnemen</source>
        <translation>&amp;Take over</translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message>
        <source>Bestand lezen</source>
        <translation>Reading file</translation>
    </message>
    <message>
        <source>&amp;Inlezen</source>
        <translation>&amp;Import</translation>
    </message>
    <message>
        <source>V&amp;olgende</source>
        <translation>&amp;Next</translation>
    </message>
    <message>
        <source>Er is nog niets opgeslagen.</source>
        <translation>Nothing has been saved yet.</translation>
    </message>
    <message>
        <source>Opgeslagen: %1</source>
        <translation>Saved: %1</translation>
    </message>
    <message>
        <source>Toestemmingen inlezen</source>
        <translation>Importing consents</translation>
    </message>
    <message>
        <source>Voorbeeld maken</source>
        <translation>Making preview</translation>
    </message>
    <message>
        <source>Fouten bij inlezen</source>
        <translation>Import errors</translation>
    </message>
    <message>
        <source>Inleesronde ongedaan maken</source>
        <translation>Undo import</translation>
    </message>
    <message>
        <source>Drie keer een verkeerd wachtwoord voor %1. Vraag het wachtwoord na en kies het bestand opnieuw, of bewaar het in Excel zonder wachtwoord.</source>
        <translation>Three wrong passwords for %1. Ask for the password and choose the file again, or save it in Excel without a password.</translation>
    </message>
    <message>
        <source>Op blad %1 zijn geen leerlingen met antwoorden herkend. Wijs de kopregel en de kolommen aan.</source>
        <translation>No pupils with answers were recognised on sheet %1. Point out the header row and the columns.</translation>
    </message>
    <message>
        <source>Naar &amp;kolommen</source>
        <translation>To the &amp;columns</translation>
    </message>
    <message>
        <source>&amp;Leerlingen inlezen…</source>
        <translation>Import pupi&amp;ls…</translation>
    </message>
    <message>
        <source>Ingelezen</source>
        <translation>Imported</translation>
    </message>
    <message>
        <source>&amp;Sluiten</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Ongedaan gemaakt</source>
        <translation>Undone</translation>
    </message>
    <message>
        <source>Keuzes &amp;opslaan als bestand…</source>
        <translation>&amp;Save choices as a file…</translation>
    </message>
    <message>
        <source>Keuzes uit een bestand &amp;laden…</source>
        <translation>&amp;Load choices from a file…</translation>
    </message>
    <message>
        <source>Opnieuw herkennen, &amp;zonder keuzes</source>
        <translation>Start &amp;again without choices</translation>
    </message>
    <message>
        <source>Onthouden &amp;indelingen…</source>
        <translation>&amp;Remembered layouts…</translation>
    </message>
    <message>
        <source>Excel, csv en lijsten (*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt *.html *.htm);;Alle bestanden (*)</source>
        <translation>Excel, csv and lists (*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt *.html *.htm);;All files (*)</translation>
    </message>
    <message>
        <source>Keuzes bij inlezen</source>
        <translation>Import choices</translation>
    </message>
    <message>
        <source>Keuzes (*.json)</source>
        <translation>Choices (*.json)</translation>
    </message>
    <message>
        <source>Excel-werkmap (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>1  Bestand</source>
        <translation>1  File</translation>
    </message>
    <message>
        <source>2  Kolommen</source>
        <translation>2  Columns</translation>
    </message>
    <message>
        <source>3  Betekenis</source>
        <translation>3  Meaning</translation>
    </message>
    <message>
        <source>4  Leerlingen</source>
        <translation>4  Pupils</translation>
    </message>
    <message>
        <source>5  Voorbeeld</source>
        <translation>5  Preview</translation>
    </message>
    <message>
        <source>Kies het bestand en het schooljaar. Het programma kijkt wat erin staat.</source>
        <translation>Choose the file and the school year. The program looks at what is in it.</translation>
    </message>
    <message>
        <source>Kijk of boven elke kolom staat wat erin zit. De gekleurde rij is de kopregel.</source>
        <translation>Check that the heading above each column says what it holds. The coloured row is the header row.</translation>
    </message>
    <message>
        <source>Wat betekent elk teken? Wat niet zeker is, blijft onbeantwoord tot u het zegt. In de lijst: J is ja, N is nee, O is onbeantwoord.</source>
        <translation>What does each mark mean? What is not sure stays unanswered until you say so. In the list: J is yes, N is no, O is unanswered.</translation>
    </message>
    <message>
        <source>Groen is gevonden, geel is hersteld, rood vraagt uw keuze of wordt niet ingelezen.</source>
        <translation>Green has been found, yellow has been repaired, red needs your choice or will not be imported.</translation>
    </message>
    <message>
        <source>Dit gaat er veranderen. Pas met Inlezen wordt het opgeslagen.</source>
        <translation>This is what will change. It is only saved when you choose Import.</translation>
    </message>
    <message>
        <source>Stappen</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Keu&amp;zes</source>
        <translation>C&amp;hoices</translation>
    </message>
    <message>
        <source>Keuzes opslaan, laden of vergeten</source>
        <translation>Save, load or forget choices</translation>
    </message>
    <message>
        <source>&amp;Annuleren</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>&amp;Vorige</source>
        <translation>&amp;Back</translation>
    </message>
</context>
<context>
    <name>ImportWizardColumns</name>
    <message>
        <source>Kolommen</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>&amp;Blad</source>
        <translation>&amp;Sheet</translation>
    </message>
    <message>
        <source>Blad</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>&amp;Kopregel op rij</source>
        <translation>&amp;Header row</translation>
    </message>
    <message>
        <source>Rij met de kolomkoppen</source>
        <translation>Row with the column headings</translation>
    </message>
    <message>
        <source>&amp;Twee kopregels</source>
        <translation>&amp;Two header rows</translation>
    </message>
    <message>
        <source>Ook de rij erboven hoort bij de kop</source>
        <translation>The row above belongs to the heading too</translation>
    </message>
    <message>
        <source>Wat er in elke kolom staat</source>
        <translation>What each column holds</translation>
    </message>
    <message>
        <source>Het blad zoals het in het bestand staat</source>
        <translation>The sheet as it is in the file</translation>
    </message>
    <message>
        <source>Ve&amp;rborgen rijen</source>
        <translation>Hidden &amp;rows</translation>
    </message>
    <message>
        <source>Wat er met verborgen rijen gebeurt</source>
        <translation>What is done with hidden rows</translation>
    </message>
    <message>
        <source>&amp;Doorgehaald</source>
        <translation>Struck throu&amp;gh</translation>
    </message>
    <message>
        <source>Wat er met doorgehaalde rijen en antwoorden gebeurt</source>
        <translation>What is done with struck-through rows and answers</translation>
    </message>
</context>
<context>
    <name>ImportWizardDone</name>
    <message>
        <source>Ingelezen</source>
        <translation>Imported</translation>
    </message>
    <message>
        <source>&amp;Ongedaan maken</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>&amp;Inleesrondes…</source>
        <translation>&amp;Imports…</translation>
    </message>
    <message>
        <source>Antwoorden die daarna zijn vastgelegd en blijven gelden</source>
        <translation>Answers recorded since then that still hold</translation>
    </message>
</context>
<context>
    <name>ImportWizardFile</name>
    <message>
        <source>Bestand</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Sleep het bestand met toestemmingen hierheen: Excel, csv, OpenDocument of een tabel van het web</source>
        <translation>Drop the file with consents here: Excel, csv, OpenDocument or a table from the web</translation>
    </message>
    <message>
        <source>&amp;Bestand kiezen…</source>
        <translation>Choose &amp;file…</translation>
    </message>
    <message>
        <source>&amp;Wachtwoord van het bestand</source>
        <translation>File &amp;password</translation>
    </message>
    <message>
        <source>Wachtwoord van het bestand</source>
        <translation>File password</translation>
    </message>
    <message>
        <source>O&amp;penen</source>
        <translation>&amp;Open</translation>
    </message>
    <message>
        <source>Het wachtwoord dient alleen om het bestand nu te openen en wordt nergens bewaard.</source>
        <translation>The password only serves to open the file now and is kept nowhere.</translation>
    </message>
    <message>
        <source>&amp;Schooljaar</source>
        <translation>School &amp;year</translation>
    </message>
    <message>
        <source>Schooljaar waarvoor de antwoorden gelden</source>
        <translation>School year the answers apply to</translation>
    </message>
    <message>
        <source>Het bestand noemt een ander schooljaar; toch &amp;inlezen</source>
        <translation>The file mentions another school year; import &amp;anyway</translation>
    </message>
    <message>
        <source>Beschadigde &amp;letters herstellen</source>
        <translation>Mend damaged &amp;letters</translation>
    </message>
    <message>
        <source>Een vinkje (spatiebalk) zegt of een blad wordt gelezen.</source>
        <translation>A tick (space bar) says whether a sheet is read.</translation>
    </message>
    <message>
        <source>Bladen in het bestand</source>
        <translation>Sheets in the file</translation>
    </message>
</context>
<context>
    <name>ImportWizardMeaning</name>
    <message>
        <source>Betekenis</source>
        <translation>Meaning</translation>
    </message>
    <message>
        <source>Per &amp;blad kiezen</source>
        <translation>Choose per shee&amp;t</translation>
    </message>
    <message>
        <source>&amp;Uitleg uit het bestand overnemen</source>
        <translation>Take over what the file sa&amp;ys</translation>
    </message>
    <message>
        <source>Tekens in het bestand en wat ze betekenen</source>
        <translation>Marks in the file and what they mean</translation>
    </message>
    <message>
        <source>&amp;Ja, toestemming</source>
        <translation>Y&amp;es, consent</translation>
    </message>
    <message>
        <source>&amp;Nee, geen toestemming</source>
        <translation>No, no &amp;consent</translation>
    </message>
    <message>
        <source>Onb&amp;eantwoord laten</source>
        <translation>Leave &amp;unanswered</translation>
    </message>
    <message>
        <source>Een &amp;lege cel betekent</source>
        <translation>An &amp;empty cell means</translation>
    </message>
    <message>
        <source>Wat een lege cel betekent</source>
        <translation>What an empty cell means</translation>
    </message>
    <message>
        <source>&amp;De lijst bevat</source>
        <translation>The &amp;list contains</translation>
    </message>
    <message>
        <source>Soort lijst</source>
        <translation>Kind of list</translation>
    </message>
    <message>
        <source>Een keuze die niet is aan&amp;gekruist</source>
        <translation>A choice that is not tic&amp;ked</translation>
    </message>
    <message>
        <source>&amp;Meer rijen van één leerling</source>
        <translation>Several &amp;rows for one pupil</translation>
    </message>
    <message>
        <source>Wat meer rijen van één leerling betekenen</source>
        <translation>What several rows for one pupil mean</translation>
    </message>
    <message>
        <source>Wat een niet aangekruiste keuze betekent</source>
        <translation>What an unticked choice means</translation>
    </message>
</context>
<context>
    <name>ImportWizardPreview</name>
    <message>
        <source>Voorbeeld</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>&amp;Wijzigingen</source>
        <translation>Chan&amp;ges</translation>
    </message>
    <message>
        <source>Wat er verandert</source>
        <translation>What changes</translation>
    </message>
    <message>
        <source>&amp;Ja in plaats van nee</source>
        <translation>&amp;Yes instead of no</translation>
    </message>
    <message>
        <source>Ja over nee: per cel bevestigen</source>
        <translation>Yes over no: confirm cell by cell</translation>
    </message>
    <message>
        <source>&amp;Meldingen</source>
        <translation>&amp;Messages</translation>
    </message>
    <message>
        <source>Meldingen bij het bestand</source>
        <translation>Messages about the file</translation>
    </message>
    <message>
        <source>Zoe&amp;k</source>
        <translation>&amp;Search</translation>
    </message>
    <message>
        <source>naam, groep of melding</source>
        <translation>name, group or message</translation>
    </message>
    <message>
        <source>Zoek in het voorbeeld</source>
        <translation>Search the preview</translation>
    </message>
    <message>
        <source>&amp;Doel</source>
        <translation>&amp;Purpose</translation>
    </message>
    <message>
        <source>Alleen dit doel</source>
        <translation>Only this purpose</translation>
    </message>
    <message>
        <source>&amp;Soort</source>
        <translation>&amp;Kind</translation>
    </message>
    <message>
        <source>Welke wijzigingen</source>
        <translation>Which changes</translation>
    </message>
    <message>
        <source>Nu geldt nee of ingetrokken en het bestand zegt ja. Zet alleen een vinkje (spatiebalk) als u zeker weet dat de ouders van gedachten zijn veranderd; zonder vinkje blijft het nee.</source>
        <translation>No or withdrawn holds now and the file says yes. Tick (space bar) only when you are sure that the parents changed their mind; without a tick it stays no.</translation>
    </message>
    <message>
        <source>Selectie aa&amp;nvinken</source>
        <translation>&amp;Tick selection</translation>
    </message>
    <message>
        <source>Vinkjes van de selectie weg&amp;halen</source>
        <translation>&amp;Untick selection</translation>
    </message>
    <message>
        <source>&amp;Fouten opslaan als Excel…</source>
        <translation>Save &amp;errors as Excel…</translation>
    </message>
    <message>
        <source>De rijen uit uw eigen bestand met de melding erachter</source>
        <translation>The rows from your own file, each followed by its message</translation>
    </message>
    <message>
        <source>Deze leerlingen zitten op school maar staan niet in het bestand. Er verandert niets bij hen.</source>
        <translation>These pupils are at school but not in the file. Nothing changes for them.</translation>
    </message>
    <message>
        <source>Leerlingen die niet in het bestand staan</source>
        <translation>Pupils who are not in the file</translation>
    </message>
    <message>
        <source>Niet in het &amp;bestand</source>
        <translation>N&amp;ot in the file</translation>
    </message>
    <message>
        <source>Vóór het inlezen maakt het programma een back-up. Het inlezen gebeurt in één keer en kan met één knop ongedaan worden gemaakt.</source>
        <translation>The program makes a backup before the import. The import is done in one go and can be undone with one button.</translation>
    </message>
</context>
<context>
    <name>ImportWizardPupils</name>
    <message>
        <source>Leerlingen</source>
        <translation>Pupils</translation>
    </message>
    <message>
        <source>&amp;Toon</source>
        <translation>&amp;Show</translation>
    </message>
    <message>
        <source>Welke rijen</source>
        <translation>Which rows</translation>
    </message>
    <message>
        <source>Rijen uit het bestand met hun leerling</source>
        <translation>Rows from the file with their pupil</translation>
    </message>
    <message>
        <source>Zoek in de rijen</source>
        <translation>Search the rows</translation>
    </message>
    <message>
        <source>Zoek in de rijen van het bestand</source>
        <translation>Search the rows of the file</translation>
    </message>
    <message>
        <source>&amp;Leerling kiezen uit het hele bestand van de school</source>
        <translation>Choose from a&amp;ll pupils of the school</translation>
    </message>
    <message>
        <source>Zoek op naam of nummer</source>
        <translation>Search by name or number</translation>
    </message>
    <message>
        <source>Leerling zoeken</source>
        <translation>Find pupil</translation>
    </message>
    <message>
        <source>Voorgestelde leerlingen</source>
        <translation>Suggested pupils</translation>
    </message>
    <message>
        <source>&amp;Koppelen (Enter)</source>
        <translation>&amp;Link (Enter)</translation>
    </message>
    <message>
        <source>Als &amp;nieuwe leerling toevoegen</source>
        <translation>A&amp;dd as a new pupil</translation>
    </message>
    <message>
        <source>Niet &amp;inlezen</source>
        <translation>&amp;Do not import</translation>
    </message>
    <message>
        <source>Keuze &amp;wissen</source>
        <translation>Cl&amp;ear choice</translation>
    </message>
    <message>
        <source>Alle onbekende leerlingen met een leerlingnummer als nieuw toevoe&amp;gen</source>
        <translation>Add all unknown pupils who have a pupil num&amp;ber</translation>
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
        <translation>Stage of the incident file</translation>
    </message>
    <message>
        <source>Toevoegen aan &amp;tijdlijn…</source>
        <translation>Add to ti&amp;meline…</translation>
    </message>
    <message>
        <source>Bew&amp;ijs toevoegen…</source>
        <translation>Add evi&amp;dence…</translation>
    </message>
    <message>
        <source>B&amp;rief…</source>
        <translation>Lette&amp;r…</translation>
    </message>
    <message>
        <source>St&amp;ukken…</source>
        <translation>Pa&amp;pers…</translation>
    </message>
    <message>
        <source>Verslag van het overleg, blad voor de politie, datalek en tekst voor de Inspectie</source>
        <translation>Record of the consultation, sheet for the police, data breach and text for the Inspectorate</translation>
    </message>
    <message>
        <source>&amp;Dossier als PDF…</source>
        <translation>Whole f&amp;ile as PDF…</translation>
    </message>
    <message>
        <source>Het hele dossier in één PDF; bij Dossiercontrole kiest u met of zonder namen</source>
        <translation>The whole file in one PDF; at File check you choose with or without names</translation>
    </message>
    <message>
        <source>&amp;Fase wijzigen…</source>
        <translation>Change &amp;stage…</translation>
    </message>
</context>
<context>
    <name>IncidentDialog</name>
    <message>
        <source>(niet op school)</source>
        <translation>(not at school)</translation>
    </message>
    <message>
        <source>Regels van %1</source>
        <translation>Rules of %1</translation>
    </message>
    <message>
        <source>(staat niet in deze versie)</source>
        <translation>(not in this version)</translation>
    </message>
    <message>
        <source>Typ een dag, met of zonder tijd.</source>
        <translation>Type a day, with or without a time.</translation>
    </message>
    <message>
        <source>Gegevens van %1 wijzigen</source>
        <translation>Change details of %1</translation>
    </message>
    <message>
        <source>&amp;Wijzigingen opslaan</source>
        <translation>Save c&amp;hanges</translation>
    </message>
</context>
<context>
    <name>IncidentFileView</name>
    <message>
        <source>Onderdelen van het dossier</source>
        <translation>Parts of the incident file</translation>
    </message>
    <message>
        <source>Het dossier staat nu op: %1.</source>
        <translation>The incident file is now at stage: %1.</translation>
    </message>
    <message>
        <source>Stukken van dossier %1</source>
        <translation>Papers of file %1</translation>
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
        <source>S&amp;ituatie</source>
        <translation>S&amp;ituation</translation>
    </message>
    <message>
        <source>Situatie</source>
        <translation>Situation</translation>
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
        <translation>for example yesterday 14:30 or 3 sep</translation>
    </message>
    <message>
        <source>Ge&amp;meld op</source>
        <translation>&amp;Reported on</translation>
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
        <source>Beken&amp;d bij school</source>
        <translation>&amp;Known to the school</translation>
    </message>
    <message>
        <source>Wanneer de school het wist</source>
        <translation>When the school knew</translation>
    </message>
    <message>
        <source>bijvoorbeeld: gisteren 16:10</source>
        <translation>for example: gisteren 16:10</translation>
    </message>
    <message>
        <source>&amp;Locatie</source>
        <translation>&amp;Location</translation>
    </message>
    <message>
        <source>Locatie</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>&amp;Platform</source>
        <translation>&amp;Platform</translation>
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
        <translation>name of the account or the group</translation>
    </message>
    <message>
        <source>&amp;Koppeling</source>
        <translation>L&amp;ink</translation>
    </message>
    <message>
        <source>Koppeling naar het bericht</source>
        <translation>Link to the post</translation>
    </message>
    <message>
        <source>https://…</source>
        <translation>https://…</translation>
    </message>
    <message>
        <source>E&amp;rnst</source>
        <translation>S&amp;everity</translation>
    </message>
    <message>
        <source>Ernst</source>
        <translation>Severity</translation>
    </message>
    <message>
        <source>&amp;Beschrijving</source>
        <translation>Descrip&amp;tion</translation>
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
        <source>Bijzonderheden</source>
        <translation>Special</translation>
    </message>
    <message>
        <source>Vermoeden van een zedenmisdri&amp;jf door een medewerker</source>
        <translation>Suspected sexual offence &amp;by an employee</translation>
    </message>
    <message>
        <source>Vraag het bestuur direct om te overleggen met de vertrouwensinspecteur (0900 111 3 111). Tot dat overleg hier is vastgelegd, staan eigen onderzoek en het horen van de betrokkene op slot.</source>
        <translation>Ask the board at once to consult the confidential inspector (0900 111 3 111). Until that consultation is recorded here, your own investigation and hearing the person concerned are locked.</translation>
    </message>
    <message>
        <source>Niet ver&amp;nietigen, want</source>
        <translation>Do &amp;not destroy, because</translation>
    </message>
    <message>
        <source>Waarom dit dossier niet mag worden vernietigd</source>
        <translation>Why this file may not be destroyed</translation>
    </message>
    <message>
        <source>leeg, of bijvoorbeeld: er loopt een rechtszaak</source>
        <translation>empty, or for example: a court case is running</translation>
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
        <translation>Record in&amp;cident</translation>
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
        <translation>number, subject, person involved or text from the timeline</translation>
    </message>
    <message>
        <source>Soort incident</source>
        <translation>Kind of incident</translation>
    </message>
    <message>
        <source>Fase</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>Alleen o&amp;penstaande</source>
        <translation>Onl&amp;y open</translation>
    </message>
    <message>
        <source>Door &amp;mij te doen</source>
        <translation>For &amp;me to do</translation>
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
        <source>Jaar&amp;verslag…</source>
        <translation>&amp;Yearly report…</translation>
    </message>
    <message>
        <source>Jaarverslag, register van datalekken en bewaaroverzicht</source>
        <translation>Yearly report, register of data breaches and retention overview</translation>
    </message>
    <message>
        <source>Dossier &amp;openen</source>
        <translation>&amp;Open incident file</translation>
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
        <source>Niets gevonden. Zoek anders, of kies minder filters.</source>
        <translation>Nothing found. Search otherwise, or choose fewer filters.</translation>
    </message>
    <message>
        <source>%1 van %2 dossiers</source>
        <translation>%1 of %2 incident files</translation>
    </message>
    <message>
        <source>Alle soorten</source>
        <translation>All kinds</translation>
    </message>
    <message>
        <source>Alle fasen</source>
        <translation>All stages</translation>
    </message>
    <message>
        <source>Incident %1 is vastgelegd.</source>
        <translation>Incident %1 has been recorded.</translation>
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
        <source>Eerstvolgend</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Loopt</source>
        <translation>Runs</translation>
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
    <name>IssuedLists</name>
    <message>
        <source>Meegegeven lijsten</source>
        <translation>Lists handed out</translation>
    </message>
    <message>
        <source>Een lijst meegeven maakt bekend wie geen toestemming heeft. Dat mag alleen met toestemming van de directeur; op de lijst staan dan alleen voornaam en groep.</source>
        <translation>Handing out a list makes known who has no consent. That is allowed only with the principal&apos;s permission; the list then holds first names and groups only.</translation>
    </message>
    <message>
        <source>Meegegeven lijsten, nieuwste eerst</source>
        <translation>Lists handed out, newest first</translation>
    </message>
    <message>
        <source>Lijst &amp;meegeven…</source>
        <translation>&amp;Hand out a list…</translation>
    </message>
    <message>
        <source>&amp;Vervangen…</source>
        <translation>Re&amp;place…</translation>
    </message>
    <message>
        <source>Een nieuw nummer met alleen wat erbij komt en eraf gaat</source>
        <translation>A new number with only what is added and removed</translation>
    </message>
    <message>
        <source>&amp;Ingeleverd</source>
        <translation>&amp;Returned</translation>
    </message>
    <message>
        <source>De lijst is terug op school</source>
        <translation>The list is back at school</translation>
    </message>
    <message>
        <source>Ver&amp;nietigd</source>
        <translation>&amp;Destroyed</translation>
    </message>
    <message>
        <source>De ontvanger heeft de lijst vernietigd</source>
        <translation>The receiver destroyed the list</translation>
    </message>
    <message>
        <source>De &amp;hele lijst in plaats van alleen de wijzigingen</source>
        <translation>The &amp;whole list instead of only the changes</translation>
    </message>
    <message>
        <source>Opslaan als &amp;PDF…</source>
        <translation>Save as PD&amp;F…</translation>
    </message>
    <message>
        <source>&amp;Afdrukken…</source>
        <translation>Pr&amp;int…</translation>
    </message>
    <message>
        <source>&amp;Sluiten</source>
        <translation>&amp;Close</translation>
    </message>
</context>
<context>
    <name>IssuedListsDialog</name>
    <message>
        <source>Voorbeeld van de lijst</source>
        <translation>Preview of the list</translation>
    </message>
    <message>
        <source>Er is nog geen lijst meegegeven.</source>
        <translation>No list has been handed out yet.</translation>
    </message>
    <message>
        <source>Hier ziet u het blad dat de ontvanger krijgt.</source>
        <translation>Here you see the sheet that the receiver gets.</translation>
    </message>
    <message>
        <source>Lijst %1 staat op naam van %2. Druk hem af of sla hem op.</source>
        <translation>List %1 is in the name of %2. Print or save it.</translation>
    </message>
    <message>
        <source>Lijst %1 vervangt de oude: %2 erbij, %3 eraf. Geef dit blad aan %4.</source>
        <translation>List %1 replaces the old one: %2 added, %3 removed. Give this sheet to %4.</translation>
    </message>
    <message>
        <source>Vastgelegd: lijst %1 is %2.</source>
        <translation>Recorded: list %1 is %2.</translation>
    </message>
    <message>
        <source>Opgeslagen: %1</source>
        <translation>Saved: %1</translation>
    </message>
    <message>
        <source>Lijst maken</source>
        <translation>Making the list</translation>
    </message>
    <message>
        <source>Toestemming van %1 op %2. Uitgereikt door %3.</source>
        <translation>Permission of %1 on %2. Handed out by %3.</translation>
    </message>
    <message>
        <source>Vervangt lijst %1.</source>
        <translation>Replaces list %1.</translation>
    </message>
    <message>
        <source>Deze lijst klopt niet meer: %1 erbij, %2 eraf. Maak een vervanging of vraag hem terug.</source>
        <translation>This list is no longer right: %1 added, %2 removed. Make a replacement or ask for it back.</translation>
    </message>
    <message>
        <source>verouderd!</source>
        <translation>outdated!</translation>
    </message>
    <message>
        <source>klopt nog</source>
        <translation>still right</translation>
    </message>
    <message>
        <source>Nummer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Wie heeft hem</source>
        <translation>Who has it</translation>
    </message>
    <message>
        <source>Waarvoor</source>
        <translation>What for</translation>
    </message>
    <message>
        <source>Doel</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Groepen</source>
        <translation>Groups</translation>
    </message>
    <message>
        <source>Sinds</source>
        <translation>Since</translation>
    </message>
</context>
<context>
    <name>LayoutsDialog</name>
    <message>
        <source>Er zijn nog geen keuzes onthouden.</source>
        <translation>No choices are remembered yet.</translation>
    </message>
    <message>
        <source>Vergeten. Een volgend bestand met deze indeling wordt opnieuw herkend.</source>
        <translation>Forgotten. The next file with this layout is recognised afresh.</translation>
    </message>
    <message>
        <source>Laatste bestand</source>
        <translation>Last file</translation>
    </message>
    <message>
        <source>(onbekend)</source>
        <translation>(unknown)</translation>
    </message>
    <message>
        <source>Gebruikt op</source>
        <translation>Used on</translation>
    </message>
    <message>
        <source>Onthouden</source>
        <translation>Remembered</translation>
    </message>
    <message>
        <source>kolommen</source>
        <translation>columns</translation>
    </message>
    <message>
        <source>tekens</source>
        <translation>marks</translation>
    </message>
    <message>
        <source>kleuren</source>
        <translation>colours</translation>
    </message>
    <message>
        <source>kopregels</source>
        <translation>header rows</translation>
    </message>
    <message>
        <source>bladen</source>
        <translation>sheets</translation>
    </message>
    <message>
        <source>overige keuzes</source>
        <translation>other choices</translation>
    </message>
    <message>
        <source>ja</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>nee</source>
        <translation>no</translation>
    </message>
    <message>
        <source>onbeantwoord</source>
        <translation>unanswered</translation>
    </message>
    <message>
        <source>Tekens: %1</source>
        <translation>Marks: %1</translation>
    </message>
</context>
<context>
    <name>LetterBatch</name>
    <message>
        <source>Brieven aan gezinnen</source>
        <translation>Letters to families</translation>
    </message>
    <message>
        <source>&amp;Tekst</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>&amp;Voor</source>
        <translation>F&amp;or</translation>
    </message>
    <message>
        <source>V&amp;olgorde</source>
        <translation>O&amp;rder</translation>
    </message>
    <message>
        <source>Ook als het adres &amp;geheim is of het kind beschermd</source>
        <translation>Also where the address is se&amp;cret or the child protected</translation>
    </message>
    <message>
        <source>Elk krijgt een eigen brief; de bestandsnaam noemt geen naam.</source>
        <translation>Each gets a letter of their own; the file name gives no name.</translation>
    </message>
    <message>
        <source>Maak</source>
        <translation>Make</translation>
    </message>
    <message>
        <source>één &amp;PDF</source>
        <translation>one &amp;PDF</translation>
    </message>
    <message>
        <source>een PDF per &amp;adres</source>
        <translation>a PDF per &amp;address</translation>
    </message>
    <message>
        <source>Elke brief op een &amp;nieuw vel, ook dubbelzijdig</source>
        <translation>Each letter on a &amp;new sheet, also on both sides</translation>
    </message>
    <message>
        <source>Zo nodig komt er een lege bladzijde tussen: de brief van een gezin staat nooit op de achterkant van die van een ander.</source>
        <translation>Where needed an empty page comes between: a family&apos;s letter never stands on the back of another&apos;s.</translation>
    </message>
    <message>
        <source>Voorbeeld</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Geen brief</source>
        <translation>No letter</translation>
    </message>
    <message>
        <source>Wie geen brief krijgt, en waarom</source>
        <translation>Who gets no letter, and why</translation>
    </message>
    <message>
        <source>Eerder gemaakt</source>
        <translation>Made before</translation>
    </message>
    <message>
        <source>Series die eerder zijn gemaakt, nieuwste eerst</source>
        <translation>Batches made before, newest first</translation>
    </message>
    <message>
        <source>Brieven &amp;maken…</source>
        <translation>&amp;Make letters…</translation>
    </message>
    <message>
        <source>&amp;Sluiten</source>
        <translation>C&amp;lose</translation>
    </message>
</context>
<context>
    <name>LetterBatchDialog</name>
    <message>
        <source>Voorbeeld, wie geen brief krijgt, of eerder gemaakt</source>
        <translation>Preview, who gets no letter, or made before</translation>
    </message>
    <message>
        <source>Voorbeeld van de eerste brief</source>
        <translation>Preview of the first letter</translation>
    </message>
    <message>
        <source>Er zijn nog geen brieven aan gezinnen gemaakt.</source>
        <translation>No letters to families were made yet.</translation>
    </message>
    <message>
        <source>Niemand krijgt deze brief.</source>
        <translation>Nobody gets this letter.</translation>
    </message>
    <message numerus="yes">
        <source>%n brief(brieven) opgeslagen in %1.</source>
        <translation>
            <numerusform>%n letter saved in %1.</numerusform>
            <numerusform>%n letters saved in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wie geen brief kreeg en waarom, staat in een lijst in die map.</source>
        <translation>Who got no letter and why is in a list in that folder.</translation>
    </message>
    <message>
        <source>Afdrukken…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Kies de map waarin de brieven komen</source>
        <translation>Choose the folder for the letters</translation>
    </message>
    <message>
        <source>Brieven maken</source>
        <translation>Making letters</translation>
    </message>
    <message>
        <source>Kenmerk</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>Gemaakt</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>Tekst</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Voor</source>
        <translation>For</translation>
    </message>
    <message>
        <source>alle gezinnen</source>
        <translation>all families</translation>
    </message>
    <message>
        <source>Brieven</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>By</translation>
    </message>
</context>
<context>
    <name>LetterDelivery</name>
    <message>
        <source>Verzending vastleggen</source>
        <translation>Record the sending</translation>
    </message>
    <message>
        <source>Deze soort brief gaat aangetekend of wordt uitgereikt, zodat u de ontvangst kunt aantonen.</source>
        <translation>This kind of letter goes registered or is handed over, so that you can prove its receipt.</translation>
    </message>
    <message>
        <source>Wat is vastgelegd</source>
        <translation>What was recorded</translation>
    </message>
    <message>
        <source>Ve&amp;rbeteren…</source>
        <translation>Co&amp;rrect…</translation>
    </message>
    <message>
        <source>B&amp;ewijs bekijken</source>
        <translation>&amp;Look at the proof</translation>
    </message>
    <message>
        <source>Nieuwe regel</source>
        <translation>New line</translation>
    </message>
    <message>
        <source>W&amp;at:</source>
        <translation>Wh&amp;at:</translation>
    </message>
    <message>
        <source>Wat er gebeurde</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Hoe ver&amp;zonden:</source>
        <translation>How &amp;sent:</translation>
    </message>
    <message>
        <source>Hoe verzonden</source>
        <translation>How sent</translation>
    </message>
    <message>
        <source>&amp;Moment:</source>
        <translation>&amp;Moment:</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Moment</translation>
    </message>
    <message>
        <source>bijvoorbeeld vandaag 14:30</source>
        <translation>for example today 14:30</translation>
    </message>
    <message>
        <source>&amp;Nummer:</source>
        <translation>&amp;Number:</translation>
    </message>
    <message>
        <source>Nummer van de aangetekende post</source>
        <translation>Number of the registered mail</translation>
    </message>
    <message>
        <source>3S… van het verzendbewijs</source>
        <translation>3S… from the proof of posting</translation>
    </message>
    <message>
        <source>&amp;Door wie:</source>
        <translation>&amp;By whom:</translation>
    </message>
    <message>
        <source>Door wie uitgereikt</source>
        <translation>Handed over by</translation>
    </message>
    <message>
        <source>T&amp;oelichting:</source>
        <translation>Not&amp;e:</translation>
    </message>
    <message>
        <source>Toelichting</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Scan van het &amp;bewijs:</source>
        <translation>Scan of the &amp;proof:</translation>
    </message>
    <message>
        <source>Scan van het bewijs</source>
        <translation>Scan of the proof</translation>
    </message>
    <message>
        <source>Waarom &amp;toch:</source>
        <translation>Why all &amp;the same:</translation>
    </message>
    <message>
        <source>Waarom toch zo vastgelegd</source>
        <translation>Why it is recorded all the same</translation>
    </message>
    <message>
        <source>Toch n&amp;iet verbeteren</source>
        <translation>Do not correct a&amp;fter all</translation>
    </message>
    <message>
        <source>Sl&amp;uiten</source>
        <translation>Cl&amp;ose</translation>
    </message>
    <message>
        <source>&amp;Vastleggen</source>
        <translation>Recor&amp;d</translation>
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
        <source>Brie&amp;f aan</source>
        <translation>Le&amp;tter to</translation>
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
        <source>Geadresseerde</source>
        <translation>Addressee</translation>
    </message>
    <message>
        <source>Te&amp;kst…</source>
        <translation>Te&amp;xt…</translation>
    </message>
    <message>
        <source>Tekst van dit sjabloon</source>
        <translation>Text of this template</translation>
    </message>
    <message>
        <source>Kopiëren</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Tekst kopiëren voor een formulier</source>
        <translation>Copy the text for a form</translation>
    </message>
    <message>
        <source>Concept weggooien…</source>
        <translation>Discard draft…</translation>
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
        <translation>Record sen&amp;ding…</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Definitief &amp;maken…</source>
        <translation>Make &amp;final…</translation>
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
        <translation>Each letter is given a number and today&apos;s date, and is kept in the incident file with a fingerprint. After that it can no longer be changed or discarded.

%1</translation>
    </message>
    <message>
        <source>Definitief &amp;maken</source>
        <translation>Make &amp;final</translation>
    </message>
    <message>
        <source>Nog niet</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>Het concept is opgeslagen.</source>
        <translation>The draft has been saved.</translation>
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
        <source>De tekst staat op het klembord. Plak hem waar hij moet komen.</source>
        <translation>The text is on the clipboard. Paste it where it has to go.</translation>
    </message>
    <message>
        <source>Voorbeeld maken</source>
        <translation>Making preview</translation>
    </message>
    <message>
        <source>Brief lezen</source>
        <translation>Reading letter</translation>
    </message>
    <message>
        <source>Opslaan als PDF</source>
        <translation>Saving as PDF</translation>
    </message>
    <message>
        <source>Tekst kopiëren</source>
        <translation>Copy the text</translation>
    </message>
    <message>
        <source>Bijlagen lezen</source>
        <translation>Read enclosures</translation>
    </message>
    <message>
        <source>Concept weggooien</source>
        <translation>Discard draft</translation>
    </message>
    <message>
        <source>Het concept aan deze ouder weggooien? Het komt niet terug.</source>
        <translation>Discard the draft to this guardian? It will not come back.</translation>
    </message>
    <message>
        <source>&amp;Weggooien</source>
        <translation>&amp;Discard</translation>
    </message>
    <message>
        <source>Bewaren</source>
        <translation>Keep</translation>
    </message>
</context>
<context>
    <name>LetterEditor</name>
    <message>
        <source>%1: brieven van dit dossier</source>
        <translation>%1: letters of this file</translation>
    </message>
    <message>
        <source>of typ het kenmerk van een andere brief</source>
        <translation>or type the reference of another letter</translation>
    </message>
    <message>
        <source>typ het kenmerk van de brief</source>
        <translation>type the reference of the letter</translation>
    </message>
</context>
<context>
    <name>LetterFields</name>
    <message>
        <source>(kies; namen staan bij Instellingen)</source>
        <translation>(choose; names are in Settings)</translation>
    </message>
    <message>
        <source>Ondertekening</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>%1 (mag leeg blijven)</source>
        <translation>%1 (may stay empty)</translation>
    </message>
</context>
<context>
    <name>LetterNew</name>
    <message>
        <source>Brief maken</source>
        <translation>Make letter</translation>
    </message>
    <message>
        <source>Soort brief</source>
        <translation>Kind of letter</translation>
    </message>
    <message>
        <source>&amp;Over wie</source>
        <translation>&amp;About whom</translation>
    </message>
    <message>
        <source>Over wie de brief gaat</source>
        <translation>Whom the letter is about</translation>
    </message>
    <message>
        <source>&amp;Soort brief</source>
        <translation>&amp;Kind of letter</translation>
    </message>
    <message>
        <source>Er komt een concept; gaat de brief over een leerling, dan een voor elk adres van ouders met gezag. U kunt het daarna aanvullen, bekijken en weggooien.</source>
        <translation>A draft is made; when the letter is about a pupil, one for every address of guardians with custody. You can complete, view and discard it afterwards.</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>&amp;Concept maken</source>
        <translation>Make &amp;draft</translation>
    </message>
</context>
<context>
    <name>LetterSeal</name>
    <message>
        <source>Brief verzegelen</source>
        <translation>Seal a letter</translation>
    </message>
    <message>
        <source>&amp;Certificaatbestand:</source>
        <translation>&amp;Certificate file:</translation>
    </message>
    <message>
        <source>&amp;Kiezen…</source>
        <translation>C&amp;hoose…</translation>
    </message>
    <message>
        <source>&amp;Wachtwoord:</source>
        <translation>&amp;Password:</translation>
    </message>
    <message>
        <source>Het wachtwoord wordt alleen nu gebruikt en nergens bewaard.</source>
        <translation>The password is used only now and kept nowhere.</translation>
    </message>
</context>
<context>
    <name>LetterSealDialog</name>
    <message>
        <source>&amp;Verzegelen</source>
        <translation>&amp;Seal</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>De brief krijgt het zegel van %1.</source>
        <translation>The letter gets the seal of %1.</translation>
    </message>
    <message>
        <source>Het certificaat is geldig tot en met %1.</source>
        <translation>The certificate is valid until %1.</translation>
    </message>
    <message>
        <source>Certificaat openen</source>
        <translation>Opening the certificate</translation>
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
        <translation>letter reference, addressee, pupil or incident</translation>
    </message>
    <message>
        <source>Stand van de brieven</source>
        <translation>Status of the letters</translation>
    </message>
    <message>
        <source>Nieuwe brief (vanuit &amp;incident)</source>
        <translation>New letter (from an &amp;incident)</translation>
    </message>
    <message>
        <source>Aan ve&amp;len</source>
        <translation>To ma&amp;ny</translation>
    </message>
    <message>
        <source>Een uitnodiging, herinnering of andere brief aan veel gezinnen of medewerkers tegelijk</source>
        <translation>An invitation, reminder or other letter to many families or employees at once</translation>
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
        <source>Voorbeel&amp;d</source>
        <translation>Previe&amp;w</translation>
    </message>
    <message>
        <source>&amp;Afdrukken…</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>Op&amp;slaan als PDF…</source>
        <translation>Save as P&amp;DF…</translation>
    </message>
    <message>
        <source>E&amp;tiketten…</source>
        <translation>&amp;Labels…</translation>
    </message>
    <message>
        <source>Adresetiketten en enveloppen voor de gekozen brieven.</source>
        <translation>Address labels and envelopes for the chosen letters.</translation>
    </message>
    <message>
        <source>&amp;Verzending vastleggen…</source>
        <translation>&amp;Record sending…</translation>
    </message>
    <message>
        <source>Vervan&amp;gen of intrekken…</source>
        <translation>Replace or with&amp;draw…</translation>
    </message>
    <message>
        <source>&amp;Controleren</source>
        <translation>&amp;Check</translation>
    </message>
    <message>
        <source>Rekent de vingerafdruk opnieuw uit en vergelijkt die met de vastgelegde.</source>
        <translation>Calculates the fingerprint again and compares it with the one on record.</translation>
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
        <translation>There are no letters yet. You make a letter from an incident.</translation>
    </message>
    <message>
        <source>Niets gevonden. Zoek anders, of kies &apos;alle brieven&apos;.</source>
        <translation>Nothing found. Change your search, or choose &apos;all letters&apos;.</translation>
    </message>
    <message>
        <source>%1 van %2 brieven</source>
        <translation>%1 of %2 letters</translation>
    </message>
    <message>
        <source>Kies een brief om die hier te lezen.</source>
        <translation>Select a letter to read it here.</translation>
    </message>
    <message>
        <source>Opgeslagen als %1.</source>
        <translation>Saved as %1.</translation>
    </message>
    <message>
        <source>Brief %1 is gecontroleerd: de vingerafdruk klopt, er is niets aan veranderd.</source>
        <translation>Letter %1 has been checked: the fingerprint matches, nothing has been changed.</translation>
    </message>
    <message>
        <source>Brief lezen</source>
        <translation>Reading letter</translation>
    </message>
    <message>
        <source>Opslaan als PDF</source>
        <translation>Saving as PDF</translation>
    </message>
    <message>
        <source>Brief controleren</source>
        <translation>Checking letter</translation>
    </message>
    <message>
        <source>&amp;Tekst uit het programma (PDF)…</source>
        <translation>&amp;Text of the program (PDF)…</translation>
    </message>
    <message>
        <source>Eigen &amp;Word-sjabloon…</source>
        <translation>Own &amp;Word template…</translation>
    </message>
</context>
<context>
    <name>LettersTab</name>
    <message>
        <source>Nog geen brieven. Maak er een met de knop Brief…</source>
        <translation>No letters yet. Make one with the button Letter…</translation>
    </message>
    <message>
        <source>Brieven</source>
        <translation>Letters</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Kies eerst een dossier.</source>
        <translation>Choose a file first.</translation>
    </message>
</context>
<context>
    <name>ListIssue</name>
    <message>
        <source>Lijst meegeven</source>
        <translation>Hand out a list</translation>
    </message>
    <message>
        <source>Wie deze lijst krijgt, weet van welke kinderen geen beeld gedeeld mag worden. Meegeven is dus zelf het delen van gegevens: doe het alleen als het niet anders kan, en met toestemming van de directeur. Anders antwoordt de groepsleerkracht per kind.</source>
        <translation>Who gets this list knows of which children no images may be shared. Handing it out is itself a disclosure: do it only when there is no other way, and with the principal&apos;s permission. Otherwise the teacher answers for each child.</translation>
    </message>
    <message>
        <source>&amp;Doel</source>
        <translation>&amp;Purpose</translation>
    </message>
    <message>
        <source>&amp;Groepen</source>
        <translation>&amp;Groups</translation>
    </message>
    <message>
        <source>Groepen waarvoor de lijst is</source>
        <translation>Groups that the list is for</translation>
    </message>
    <message>
        <source>&amp;Wie krijgt de lijst?</source>
        <translation>&amp;Who gets the list?</translation>
    </message>
    <message>
        <source>bijvoorbeeld: mw. Bos, klassenouder 5A</source>
        <translation>for example: Mrs Bos, class parent 5A</translation>
    </message>
    <message>
        <source>Waar&amp;voor?</source>
        <translation>What &amp;for?</translation>
    </message>
    <message>
        <source>bijvoorbeeld: klassenapp 5A</source>
        <translation>for example: class app 5A</translation>
    </message>
    <message>
        <source>&amp;Toestemming van</source>
        <translation>Per&amp;mission of</translation>
    </message>
    <message>
        <source>naam van de directeur</source>
        <translation>name of the principal</translation>
    </message>
    <message>
        <source>&amp;Op</source>
        <translation>&amp;On</translation>
    </message>
    <message>
        <source>&amp;Lijst maken</source>
        <translation>Make &amp;list</translation>
    </message>
    <message>
        <source>&amp;Annuleren</source>
        <translation>&amp;Cancel</translation>
    </message>
</context>
<context>
    <name>ListIssueDialog</name>
    <message>
        <source>Vink de groepen aan; hier staat dan wie er op de lijst komt.</source>
        <translation>Tick the groups; then you see here who comes on the list.</translation>
    </message>
    <message>
        <source>Op de lijst (%1): %2</source>
        <translation>On the list (%1): %2</translation>
    </message>
    <message>
        <source>Op de lijst komt niemand: voor iedereen is er een ja.</source>
        <translation>Nobody comes on the list: there is a yes for everyone.</translation>
    </message>
</context>
<context>
    <name>ListPrint</name>
    <message>
        <source>Lijst zonder toestemming</source>
        <translation>No-consent list</translation>
    </message>
    <message>
        <source>Soor&amp;t lijst</source>
        <translation>&amp;Kind of list</translation>
    </message>
    <message>
        <source>Soort lijst</source>
        <translation>Kind of list</translation>
    </message>
    <message>
        <source>&amp;Doelen</source>
        <translation>&amp;Purposes</translation>
    </message>
    <message>
        <source>Doelen waarvoor de lijst geldt</source>
        <translation>Purposes the list applies to</translation>
    </message>
    <message>
        <source>&amp;Locatie</source>
        <translation>&amp;Location</translation>
    </message>
    <message>
        <source>Locatie</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>&amp;Groepen (geen vinkje is alle groepen)</source>
        <translation>&amp;Groups (no tick means all groups)</translation>
    </message>
    <message>
        <source>Groepen; geen vinkje is alle groepen</source>
        <translation>Groups; no tick means all groups</translation>
    </message>
    <message>
        <source>&amp;Stand op</source>
        <translation>&amp;As at</translation>
    </message>
    <message>
        <source>Stand op datum</source>
        <translation>As at date</translation>
    </message>
    <message>
        <source>vandaag</source>
        <translation>today</translation>
    </message>
    <message>
        <source>Oo&amp;k medewerkers</source>
        <translation>Also Also &amp;employeesamp;employees</translation>
    </message>
    <message>
        <source>Elke groep op een eigen &amp;blad</source>
        <translation>Each group on its own &amp;sheet</translation>
    </message>
    <message>
        <source>&amp;Meegegeven lijsten…</source>
        <translation>Lists &amp;handed out…</translation>
    </message>
    <message>
        <source>Een genummerde lijst met alleen voornamen aan anderen meegeven, en wie er een heeft</source>
        <translation>Hand out a numbered list with first names only, and see who holds one</translation>
    </message>
    <message>
        <source>Opslaan als E&amp;xcel…</source>
        <translation>Save as E&amp;xcel…</translation>
    </message>
    <message>
        <source>Opslaan als &amp;PDF…</source>
        <translation>Save as P&amp;DF…</translation>
    </message>
    <message>
        <source>&amp;Afdrukken…</source>
        <translation>P&amp;rint…</translation>
    </message>
    <message>
        <source>Sl&amp;uiten</source>
        <translation>&amp;Close</translation>
    </message>
</context>
<context>
    <name>ListPrintDialog</name>
    <message>
        <source>Voorbeeld van de lijst</source>
        <translation>Preview of the list</translation>
    </message>
    <message>
        <source>Alle locaties</source>
        <translation>All locations</translation>
    </message>
    <message>
        <source>%1 vermeldingen, %2 leerlingen bekeken</source>
        <translation>%1 entries, %2 pupils checked</translation>
    </message>
    <message>
        <source>Vink links aan voor welke doelen u de lijst wilt.</source>
        <translation>On the left, tick the purposes you want the list for.</translation>
    </message>
    <message>
        <source>Opgeslagen: %1</source>
        <translation>Saved: %1</translation>
    </message>
    <message>
        <source>Lijst zonder toestemming</source>
        <translation>No-consent list</translation>
    </message>
    <message>
        <source>Lijst met toestemming</source>
        <translation>List with consent</translation>
    </message>
    <message>
        <source>Voor de fotograaf: wie op de foto mag</source>
        <translation>For the photographer: who may be in the photo</translation>
    </message>
    <message>
        <source>Voor een uitstapje: alle doelen op één blad</source>
        <translation>For a day out: all purposes on one sheet</translation>
    </message>
    <message>
        <source>Lijst maken</source>
        <translation>Making list</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Excel-werkmap (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Aangemeld: %1</source>
        <translation>Logged in: %1</translation>
    </message>
    <message>
        <source>De wachtwoordzin van de voorbeeldschool is: %1</source>
        <translation>The passphrase of the sample school is: %1</translation>
    </message>
    <message>
        <source>Wachtwoordzin controleren</source>
        <translation>Checking passphrase</translation>
    </message>
</context>
<context>
    <name>LockScreenForm</name>
    <message>
        <source>Vergrendeld</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>De inhoud is verborgen; uw gegevens zijn veilig. Typ uw wachtwoordzin om verder te gaan.</source>
        <translation>The contents are hidden; your data is safe. Type your passphrase to continue.</translation>
    </message>
    <message>
        <source>&amp;Wachtwoordzin:</source>
        <translation>&amp;Passphrase:</translation>
    </message>
    <message>
        <source>Wachtwoordzin</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>&amp;Ontgrendelen</source>
        <translation>&amp;Unlock</translation>
    </message>
</context>
<context>
    <name>LoginForm</name>
    <message>
        <source>Aanmelden</source>
        <translation>Log in</translation>
    </message>
    <message>
        <source>&amp;Naam:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>&amp;Wachtwoordzin:</source>
        <translation>&amp;Passphrase:</translation>
    </message>
    <message>
        <source>Wachtwoordzin</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>&amp;Aanmelden</source>
        <translation>&amp;Log in</translation>
    </message>
    <message>
        <source>&amp;Herstelcode gebruiken…</source>
        <translation>Use &amp;recovery key…</translation>
    </message>
    <message>
        <source>Ander gegevens&amp;bestand…</source>
        <translation>Other data &amp;file…</translation>
    </message>
</context>
<context>
    <name>Mailings</name>
    <message>
        <source>Alle medewerkers</source>
        <translation>All employees</translation>
    </message>
    <message>
        <source>Gezinnen van groep %1</source>
        <translation>Families of group %1</translation>
    </message>
    <message>
        <source>Gezinnen van %1</source>
        <translation>Families of %1</translation>
    </message>
    <message>
        <source>Alle gezinnen</source>
        <translation>All families</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Back-up van vandaag</source>
        <translation>Today&apos;s backup</translation>
    </message>
    <message>
        <source>WM Desktop - vergrendeld</source>
        <translation>WM Desktop - locked</translation>
    </message>
    <message>
        <source>Aangemeld: %1</source>
        <translation>Logged in: %1</translation>
    </message>
    <message>
        <source> - filter actief</source>
        <translation> - filter active</translation>
    </message>
    <message>
        <source>Laatste back-up: %1</source>
        <translation>Last backup: %1</translation>
    </message>
    <message>
        <source>Nog geen back-up</source>
        <translation>No backup yet</translation>
    </message>
    <message>
        <source>WM Desktop - voorbeeldschool</source>
        <translation>WM Desktop - sample school</translation>
    </message>
    <message>
        <source>WM Desktop</source>
        <translation>WM Desktop</translation>
    </message>
</context>
<context>
    <name>MainWindowForm</name>
    <message>
        <source>WM Desktop</source>
        <translation>WM Desktop</translation>
    </message>
    <message>
        <source>Pagina&apos;s</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Voorbeeldschool: alle namen zijn verzonnen. Wat u hier doet, verdwijnt als u het programma sluit.</source>
        <translation>Sample school: all names are made up. What you do here disappears when you close the program.</translation>
    </message>
    <message>
        <source>&amp;Bestand</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>Be&amp;werken</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>B&amp;eeld</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>E&amp;xtra</source>
        <translation>&amp;Tools</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;Nieuw</source>
        <translation>&amp;New</translation>
    </message>
    <message>
        <source>&amp;Inlezen…</source>
        <translation>&amp;Import…</translation>
    </message>
    <message>
        <source>Voorbeeld en af&amp;drukken…</source>
        <translation>&amp;Preview and print…</translation>
    </message>
    <message>
        <source>&amp;Back-up maken…</source>
        <translation>&amp;Back up…</translation>
    </message>
    <message>
        <source>Back-up &amp;terugzetten…</source>
        <translation>&amp;Restore backup…</translation>
    </message>
    <message>
        <source>Gegevensbestand &amp;controleren</source>
        <translation>&amp;Check data file</translation>
    </message>
    <message>
        <source>&amp;Vergrendelen</source>
        <translation>&amp;Lock</translation>
    </message>
    <message>
        <source>A&amp;fsluiten</source>
        <translation>E&amp;xit</translation>
    </message>
    <message>
        <source>Laatste handeling &amp;ongedaan maken</source>
        <translation>&amp;Undo last action</translation>
    </message>
    <message>
        <source>&amp;Bewerken</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;Zoeken op deze pagina</source>
        <translation>&amp;Find on this page</translation>
    </message>
    <message>
        <source>&amp;Ga naar leerling, incident of brief…</source>
        <translation>&amp;Go to pupil, incident or letter…</translation>
    </message>
    <message>
        <source>&amp;Vernieuwen</source>
        <translation>&amp;Refresh</translation>
    </message>
    <message>
        <source>&amp;Volg het systeem</source>
        <translation>&amp;Follow the system</translation>
    </message>
    <message>
        <source>&amp;Licht</source>
        <translation>&amp;Light</translation>
    </message>
    <message>
        <source>&amp;Donker</source>
        <translation>&amp;Dark</translation>
    </message>
    <message>
        <source>Tekst &amp;groter</source>
        <translation>L&amp;arger text</translation>
    </message>
    <message>
        <source>Tekst &amp;kleiner</source>
        <translation>&amp;Smaller text</translation>
    </message>
    <message>
        <source>&amp;Normale tekst</source>
        <translation>&amp;Normal text</translation>
    </message>
    <message>
        <source>&amp;Leerlingen inlezen…</source>
        <translation>Import &amp;pupils…</translation>
    </message>
    <message>
        <source>&amp;Toestemmingen inlezen…</source>
        <translation>Import &amp;consents…</translation>
    </message>
    <message>
        <source>Teksten van &amp;brieven…</source>
        <translation>Texts of &amp;letters…</translation>
    </message>
    <message>
        <source>&amp;Instellingen…</source>
        <translation>&amp;Settings…</translation>
    </message>
    <message>
        <source>&amp;Hulp bij deze pagina</source>
        <translation>&amp;Help with this page</translation>
    </message>
    <message>
        <source>Hand&amp;boek</source>
        <translation>Hand&amp;book</translation>
    </message>
    <message>
        <source>&amp;Wat is er nieuw</source>
        <translation>&amp;What&apos;s new</translation>
    </message>
    <message>
        <source>&amp;Over WM Desktop</source>
        <translation>&amp;About WM Desktop</translation>
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
        <translation>Group</translation>
    </message>
</context>
<context>
    <name>MeaningStep</name>
    <message>
        <source>onbeantwoord (aanbevolen)</source>
        <translation>unanswered (recommended)</translation>
    </message>
    <message>
        <source>nee</source>
        <translation>no</translation>
    </message>
    <message>
        <source>nee, als het formulier terug is</source>
        <translation>no, if the form has been returned</translation>
    </message>
    <message>
        <source>antwoorden van ouders (ja en nee)</source>
        <translation>answers from guardians (yes and no)</translation>
    </message>
    <message>
        <source>alleen weigeringen: wie erop staat, zegt nee</source>
        <translation>refusals only: whoever is on it says no</translation>
    </message>
    <message>
        <source>onbeantwoord</source>
        <translation>unanswered</translation>
    </message>
    <message>
        <source>Teken</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>In de kolommen met antwoorden staat niets.</source>
        <translation>There is nothing in the columns with answers.</translation>
    </message>
    <message>
        <source>Alle %1 tekens zijn duidelijk.</source>
        <translation>All %1 marks are clear.</translation>
    </message>
    <message>
        <source>%1 van %2 tekens zijn niet zeker en blijven onbeantwoord tot u kiest.</source>
        <translation>%1 of %2 marks are not sure and stay unanswered until you choose.</translation>
    </message>
    <message>
        <source>Aantal</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Betekent</source>
        <translation>Means</translation>
    </message>
    <message>
        <source>Zekerheid</source>
        <translation>Certainty</translation>
    </message>
    <message>
        <source>Waar</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>zoals het bestand laat zien</source>
        <translation>as the file shows</translation>
    </message>
    <message>
        <source>elke rij is een andere ouder; een nee wint</source>
        <translation>every row is another parent; a no wins</translation>
    </message>
    <message>
        <source>de laatste rij geldt</source>
        <translation>the last row counts</translation>
    </message>
    <message>
        <source>Wat betekent &apos;%1&apos;?</source>
        <translation>What does &apos;%1&apos; mean?</translation>
    </message>
    <message>
        <source>Staat in: %1</source>
        <translation>Found in: %1</translation>
    </message>
    <message>
        <source>Wat betekenen deze %1 tekens?</source>
        <translation>What do these %1 marks mean?</translation>
    </message>
    <message>
        <source>Wat een lege cel betekent, kiest u hieronder voor het hele bestand.</source>
        <translation>What an empty cell means is chosen below for the whole file.</translation>
    </message>
    <message>
        <source>Ook geschreven als %1.</source>
        <translation>Also written as %1.</translation>
    </message>
    <message>
        <source>Volgens de uitleg in het bestand: %1 (%2).</source>
        <translation>According to the file itself: %1 (%2).</translation>
    </message>
    <message>
        <source>Het programma gokt niet: zonder keuze blijft dit onbeantwoord.</source>
        <translation>The program does not guess: without a choice this stays unanswered.</translation>
    </message>
    <message>
        <source>cel met kleur %1</source>
        <translation>cell coloured %1</translation>
    </message>
    <message>
        <source>(lege cel)</source>
        <translation>(empty cell)</translation>
    </message>
    <message>
        <source>✓ zeker</source>
        <translation>✓ certain</translation>
    </message>
    <message>
        <source>? niet zeker: blijft onbeantwoord</source>
        <translation>? not certain: stays unanswered</translation>
    </message>
    <message>
        <source>✓ door u gekozen</source>
        <translation>✓ chosen by you</translation>
    </message>
</context>
<context>
    <name>MeasuresTab</name>
    <message>
        <source>Maatregelen</source>
        <translation>Measures</translation>
    </message>
    <message>
        <source>Nog geen maatregel gekozen.</source>
        <translation>No measure chosen yet.</translation>
    </message>
    <message>
        <source>Sporen van het dossier</source>
        <translation>Tracks of the file</translation>
    </message>
    <message>
        <source>nodig?</source>
        <translation>needed?</translation>
    </message>
    <message>
        <source>nog niet begonnen</source>
        <translation>not started yet</translation>
    </message>
    <message>
        <source>Vastgelegd: %1. Het traject staat op: %2.</source>
        <translation>Recorded: %1. The course stands at: %2.</translation>
    </message>
    <message>
        <source>Begonnen: %1. De eerste stap staat klaar.</source>
        <translation>Started: %1. The first step is ready.</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Bericht sluiten</source>
        <translation>Close message</translation>
    </message>
    <message>
        <source>Ongedaan maken</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Naam van de versie wijzigen</source>
        <translation>Change the name of the version</translation>
    </message>
</context>
<context>
    <name>NewFileForm</name>
    <message>
        <source>Nieuw gegevensbestand</source>
        <translation>New data file</translation>
    </message>
    <message>
        <source>Naam van de &amp;school:</source>
        <translation>Name of the &amp;school:</translation>
    </message>
    <message>
        <source>bijvoorbeeld Basisschool De Linde</source>
        <translation>for example Basisschool De Linde</translation>
    </message>
    <message>
        <source>Naam van de school</source>
        <translation>Name of the school</translation>
    </message>
    <message>
        <source>&amp;Locaties:</source>
        <translation>&amp;Locations:</translation>
    </message>
    <message>
        <source>één locatie per regel</source>
        <translation>one location per line</translation>
    </message>
    <message>
        <source>Locaties</source>
        <translation>Locations</translation>
    </message>
    <message>
        <source>&amp;Uw naam:</source>
        <translation>&amp;Your name:</translation>
    </message>
    <message>
        <source>zoals u zich straks aanmeldt</source>
        <translation>as you will log in</translation>
    </message>
    <message>
        <source>Uw naam</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>&amp;Wachtwoordzin:</source>
        <translation>&amp;Passphrase:</translation>
    </message>
    <message>
        <source>Wachtwoordzin</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Wachtwoordzin nog een &amp;keer:</source>
        <translation>Passphrase a&amp;gain:</translation>
    </message>
    <message>
        <source>Wachtwoordzin nog een keer</source>
        <translation>Passphrase again</translation>
    </message>
    <message>
        <source>M&amp;ap:</source>
        <translation>F&amp;older:</translation>
    </message>
    <message>
        <source>Sterkte:</source>
        <translation>Strength:</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>&amp;Terug</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>Gegevensbestand &amp;maken</source>
        <translation>&amp;Create data file</translation>
    </message>
</context>
<context>
    <name>NewLetterDialog</name>
    <message>
        <source>Een maatregel gaat over iemand die is aangesproken. Voeg die eerst toe bij Betrokkenen.</source>
        <translation>A measure is about somebody who is spoken to. Add that person under Parties first.</translation>
    </message>
    <message>
        <source>het dossier als geheel</source>
        <translation>the file as a whole</translation>
    </message>
    <message>
        <source>%1 - traject loopt</source>
        <translation>%1 - course is running</translation>
    </message>
    <message>
        <source>%1 - bij het traject &apos;%2&apos;</source>
        <translation>%1 - with the course &apos;%2&apos;</translation>
    </message>
    <message>
        <source>▸ %1 - nu aan de beurt in het traject</source>
        <translation>▸ %1 - next in the course</translation>
    </message>
</context>
<context>
    <name>NewVersionDialog</name>
    <message>
        <source>schooljaar %1</source>
        <translation>school year %1</translation>
    </message>
</context>
<context>
    <name>OfferList</name>
    <message>
        <source>Door: %1. %2</source>
        <translation>By: %1. %2</translation>
    </message>
</context>
<context>
    <name>OfficesTab</name>
    <message>
        <source>Het bestuur</source>
        <translation>The board</translation>
    </message>
    <message>
        <source>Hierheen gaan een bezwaar en berichten aan het bestuur. Het adres staat in besluiten.</source>
        <translation>An objection and messages to the board go here. Decisions name the address.</translation>
    </message>
    <message>
        <source>St&amp;raat en huisnummer, of postbus:</source>
        <translation>St&amp;reet and number, or box:</translation>
    </message>
    <message>
        <source>Straat en huisnummer of postbus van het bestuur</source>
        <translation>Street and number or box of the board</translation>
    </message>
    <message>
        <source>Post&amp;code:</source>
        <translation>Post&amp;code:</translation>
    </message>
    <message>
        <source>Postcode van het bestuur</source>
        <translation>Postcode of the board</translation>
    </message>
    <message>
        <source>2411 AB</source>
        <translation>2411 AB</translation>
    </message>
    <message>
        <source>Pl&amp;aats:</source>
        <translation>Pl&amp;ace:</translation>
    </message>
    <message>
        <source>Plaats van het bestuur</source>
        <translation>Place of the board</translation>
    </message>
    <message>
        <source>De leerplichtambtenaar</source>
        <translation>The attendance officer</translation>
    </message>
    <message>
        <source>Krijgt bericht van een schorsing of verwijdering van een leerling die leerplichtig is.</source>
        <translation>Is told of a suspension or expulsion of a pupil of compulsory school age.</translation>
    </message>
    <message>
        <source>Ge&amp;meente of organisatie:</source>
        <translation>&amp;Municipality or organisation:</translation>
    </message>
    <message>
        <source>Gemeente of organisatie van de leerplichtambtenaar</source>
        <translation>Municipality or organisation of the attendance officer</translation>
    </message>
    <message>
        <source>Ter att&amp;entie van:</source>
        <translation>For th&amp;e attention of:</translation>
    </message>
    <message>
        <source>Ter attentie van</source>
        <translation>For the attention of</translation>
    </message>
    <message>
        <source>leerplichtambtenaar</source>
        <translation>attendance officer</translation>
    </message>
    <message>
        <source>Straat en &amp;huisnummer, of postbus:</source>
        <translation>Street and number, or bo&amp;x:</translation>
    </message>
    <message>
        <source>Straat en huisnummer of postbus van de leerplichtambtenaar</source>
        <translation>Street and number or box of the attendance officer</translation>
    </message>
    <message>
        <source>&amp;Postcode:</source>
        <translation>&amp;Postcode:</translation>
    </message>
    <message>
        <source>Postcode van de leerplichtambtenaar</source>
        <translation>Postcode of the attendance officer</translation>
    </message>
    <message>
        <source>Plaats &amp;van de gemeente:</source>
        <translation>Place of the m&amp;unicipality:</translation>
    </message>
    <message>
        <source>Plaats van de leerplichtambtenaar</source>
        <translation>Place of the attendance officer</translation>
    </message>
    <message>
        <source>De functionaris gegevensbescherming</source>
        <translation>The data protection officer</translation>
    </message>
    <message>
        <source>Naam, tele&amp;foon of e-mail:</source>
        <translation>Name, telep&amp;hone or e-mail:</translation>
    </message>
    <message>
        <source>Naam, telefoon of e-mail van de functionaris gegevensbescherming</source>
        <translation>Name, telephone or e-mail of the data protection officer</translation>
    </message>
</context>
<context>
    <name>OverviewTab</name>
    <message>
        <source>Overzicht</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Betrokkene toegevoegd.</source>
        <translation>Person involved added.</translation>
    </message>
    <message>
        <source>Gekoppeld aan %1; het staat in beide dossiers.</source>
        <translation>Linked to %1; it stands in both files.</translation>
    </message>
    <message>
        <source>Nog geen regels aangewezen.</source>
        <translation>No rules chosen yet.</translation>
    </message>
    <message>
        <source>%1 (op de dag zelf was nog geen versie van kracht)</source>
        <translation>%1 (on the day itself no version was in force yet)</translation>
    </message>
    <message>
        <source>Gegevens gewijzigd; wat er stond, staat op de tijdlijn.</source>
        <translation>Details changed; what they were is on the timeline.</translation>
    </message>
</context>
<context>
    <name>PaperOutput</name>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>PaperTab</name>
    <message>
        <source>Typ een kleur, bijvoorbeeld #1F5C99.</source>
        <translation>Type a colour, for example #1F5C99.</translation>
    </message>
    <message>
        <source>Proefblad vensterenvelop</source>
        <translation>Test page window envelope</translation>
    </message>
    <message>
        <source>Opgeslagen als %1.</source>
        <translation>Saved as %1.</translation>
    </message>
    <message>
        <source>venster links</source>
        <translation>window on the left</translation>
    </message>
    <message>
        <source>venster rechts</source>
        <translation>window on the right</translation>
    </message>
    <message>
        <source>eigen maat</source>
        <translation>own measure</translation>
    </message>
    <message>
        <source>in drieën (envelop C5/6)</source>
        <translation>in three (envelope C5/6)</translation>
    </message>
    <message>
        <source>dubbel (envelop C5)</source>
        <translation>in two (envelope C5)</translation>
    </message>
    <message>
        <source>geen</source>
        <translation>none</translation>
    </message>
    <message>
        <source>gekozen</source>
        <translation>chosen</translation>
    </message>
    <message>
        <source>Kleur van het briefpapier</source>
        <translation>Colour of the letterhead</translation>
    </message>
    <message>
        <source>Logo kiezen</source>
        <translation>Choose logo</translation>
    </message>
    <message>
        <source>Afbeeldingen (*.png *.jpg *.jpeg *.svg)</source>
        <translation>Pictures (*.png *.jpg *.jpeg *.svg)</translation>
    </message>
    <message>
        <source>Kleu&amp;r:</source>
        <translation>Colou&amp;r:</translation>
    </message>
    <message>
        <source>#1F5C99</source>
        <translation>#1F5C99</translation>
    </message>
    <message>
        <source>Kleur</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Kleur kie&amp;zen…</source>
        <translation>Pick c&amp;olour…</translation>
    </message>
    <message>
        <source>Logo:</source>
        <translation>Logo:</translation>
    </message>
    <message>
        <source>Logo ki&amp;ezen…</source>
        <translation>Choose lo&amp;go…</translation>
    </message>
    <message>
        <source>Gee&amp;n logo</source>
        <translation>&amp;No logo</translation>
    </message>
    <message>
        <source>Regels re&amp;chtsboven:</source>
        <translation>Lines at the top &amp;right:</translation>
    </message>
    <message>
        <source>leeg: naam, adres, telefoon en e-mail van de locatie</source>
        <translation>empty: name, address, phone and e-mail of the location</translation>
    </message>
    <message>
        <source>Regels rechtsboven</source>
        <translation>Lines at the top right</translation>
    </message>
    <message>
        <source>Onder&amp;aan elke brief:</source>
        <translation>At the &amp;foot of every letter:</translation>
    </message>
    <message>
        <source>Onderaan elke brief</source>
        <translation>At the foot of every letter</translation>
    </message>
    <message>
        <source>Voorbedrukt papier: geen kop en voet a&amp;fdrukken</source>
        <translation>Pre-printed paper: do not print &amp;header and footer</translation>
    </message>
    <message>
        <source>Envelo&amp;p:</source>
        <translation>En&amp;velope:</translation>
    </message>
    <message>
        <source>Envelop</source>
        <translation>Envelope</translation>
    </message>
    <message>
        <source>Adres van links (&amp;mm):</source>
        <translation>Address from the left (&amp;mm):</translation>
    </message>
    <message>
        <source>Adres van links (mm)</source>
        <translation>Address from the left (mm)</translation>
    </message>
    <message>
        <source>Adres van bo&amp;ven (mm):</source>
        <translation>Address from the &amp;top (mm):</translation>
    </message>
    <message>
        <source>Adres van boven (mm)</source>
        <translation>Address from the top (mm)</translation>
    </message>
    <message>
        <source>Vouwstreep&amp;jes:</source>
        <translation>Fol&amp;d marks:</translation>
    </message>
    <message>
        <source>Vouwstreepjes</source>
        <translation>Fold marks</translation>
    </message>
    <message>
        <source>Vensters verschillen per envelop. Druk het proefblad af en houd het in uw eigen envelop.</source>
        <translation>Windows differ from envelope to envelope. Print the test page and hold it in your own envelope.</translation>
    </message>
    <message>
        <source>Proefblad &amp;weergeven…</source>
        <translation>Sho&amp;w test page…</translation>
    </message>
    <message>
        <source>Teksten van brieven…</source>
        <translation>Texts of letters…</translation>
    </message>
    <message>
        <source>Voorbeeld van het briefpapier</source>
        <translation>Preview of the letterhead</translation>
    </message>
</context>
<context>
    <name>PartyDialog</name>
    <message>
        <source>Betrokkene toevoegen</source>
        <translation>Add person involved</translation>
    </message>
    <message>
        <source>Aan &amp;dossier toevoegen</source>
        <translation>Add to &amp;incident file</translation>
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
        <translation>&amp;Find person</translation>
    </message>
    <message>
        <source>Persoon zoeken</source>
        <translation>Find person</translation>
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
        <translation>Role of the person involved</translation>
    </message>
    <message>
        <source>&amp;Toevoegen</source>
        <translation>A&amp;dd</translation>
    </message>
    <message>
        <source>Gevonden personen</source>
        <translation>People found</translation>
    </message>
    <message>
        <source>Gekozen betrokkenen</source>
        <translation>People involved so far</translation>
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
        <translation>Type three letters of a name; Enter adds the selected person.</translation>
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
        <translation>Fit to width</translation>
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
    <name>PeoplePicker</name>
    <message>
        <source>Enter voegt de gekozen persoon toe.</source>
        <translation>Enter adds the chosen person.</translation>
    </message>
    <message>
        <source>Niemand gevonden.</source>
        <translation>Nobody found.</translation>
    </message>
    <message numerus="yes">
        <source>Nog %n letter(s)…</source>
        <translation>
            <numerusform>%n more letter…</numerusform>
            <numerusform>%n more letters…</numerusform>
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
        <translation>&amp;Pupil number:</translation>
    </message>
    <message>
        <source>Leerlingnummer</source>
        <translation>Pupil number</translation>
    </message>
    <message>
        <source>&amp;Voornaam:</source>
        <translation>&amp;First name:</translation>
    </message>
    <message>
        <source>Voornaam</source>
        <translation>First name</translation>
    </message>
    <message>
        <source>Voorletter&amp;s:</source>
        <translation>&amp;Initials:</translation>
    </message>
    <message>
        <source>Voorletters</source>
        <translation>Initials</translation>
    </message>
    <message>
        <source>&amp;Tussenvoegsel:</source>
        <translation>Surname prefi&amp;x:</translation>
    </message>
    <message>
        <source>Tussenvoegsel</source>
        <translation>Surname prefix</translation>
    </message>
    <message>
        <source>&amp;Achternaam:</source>
        <translation>S&amp;urname:</translation>
    </message>
    <message>
        <source>Achternaam</source>
        <translation>Surname</translation>
    </message>
    <message>
        <source>&amp;Geboortedatum:</source>
        <translation>&amp;Date of birth:</translation>
    </message>
    <message>
        <source>Geboortedatum</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>G&amp;roep:</source>
        <translation>&amp;Group:</translation>
    </message>
    <message>
        <source>Groep</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Lo&amp;catie:</source>
        <translation>&amp;Location:</translation>
    </message>
    <message>
        <source>Locatie</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>&amp;Beschermd: nooit in beeld voor buitenstaanders</source>
        <translation>P&amp;rotected: never shown to outsiders</translation>
    </message>
    <message>
        <source>Bij een geheim adres, pleegzorg of contactverbod. De reden wordt niet vastgelegd.</source>
        <translation>For a confidential address, foster care or a no-contact order. The reason is not recorded.</translation>
    </message>
    <message>
        <source>Bescherming vera&amp;ndert vanaf:</source>
        <translation>Protection cha&amp;nges from:</translation>
    </message>
    <message>
        <source>Bescherming verandert vanaf</source>
        <translation>Protection changes from</translation>
    </message>
</context>
<context>
    <name>Persons</name>
    <message>
        <source>Personen</source>
        <translation>People</translation>
    </message>
    <message>
        <source>&amp;Leerlingen</source>
        <translation>&amp;Pupils</translation>
    </message>
    <message>
        <source>&amp;Zoeken:</source>
        <translation>&amp;Search:</translation>
    </message>
    <message>
        <source>naam of leerlingnummer</source>
        <translation>name or pupil number</translation>
    </message>
    <message>
        <source>Zoeken</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>&amp;Groep:</source>
        <translation>&amp;Group:</translation>
    </message>
    <message>
        <source>Groep</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Ook &amp;vertrokken leerlingen</source>
        <translation>Include pupils who have &amp;left</translation>
    </message>
    <message>
        <source>Adresetiketten en enveloppen voor de ouders van een groep.</source>
        <translation>Address labels and envelopes for the parents of a group.</translation>
    </message>
    <message>
        <source>&amp;Nieuwe leerling…</source>
        <translation>&amp;New pupil…</translation>
    </message>
    <message>
        <source>Leerlingen &amp;inlezen…</source>
        <translation>&amp;Import pupils…</translation>
    </message>
    <message>
        <source>Leerlingen</source>
        <translation>Pupils</translation>
    </message>
    <message>
        <source>Bewer&amp;ken…</source>
        <translation>E&amp;dit…</translation>
    </message>
    <message>
        <source>Andere g&amp;roep…</source>
        <translation>Change gr&amp;oup…</translation>
    </message>
    <message>
        <source>&amp;Antwoorden gezin…</source>
        <translation>F&amp;amily answers…</translation>
    </message>
    <message>
        <source>Ou&amp;der bewerken…</source>
        <translation>Edit gua&amp;rdian…</translation>
    </message>
    <message>
        <source>Ver&amp;trokken…</source>
        <translation>M&amp;ark as left…</translation>
    </message>
    <message>
        <source>A&amp;dresetiketten…</source>
        <translation>Address la&amp;bels…</translation>
    </message>
    <message>
        <source>Ouders</source>
        <translation>Guardians</translation>
    </message>
    <message>
        <source>Ouders en verzorgers</source>
        <translation>Guardians</translation>
    </message>
    <message>
        <source>&amp;Ouder toevoegen…</source>
        <translation>Add g&amp;uardian…</translation>
    </message>
    <message>
        <source>Antwoorden</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>Incidenten en brieven. Enter opent.</source>
        <translation>Incidents and letters. Enter opens.</translation>
    </message>
    <message>
        <source>Incidenten en brieven</source>
        <translation>Incidents and letters</translation>
    </message>
    <message>
        <source>Groepen</source>
        <translation>Groups</translation>
    </message>
    <message>
        <source>&amp;Medewerkers</source>
        <translation>E&amp;mployees</translation>
    </message>
    <message>
        <source>Medewerker zoeken</source>
        <translation>Find employee</translation>
    </message>
    <message>
        <source>Alleen medewerkers zonder toestemming voor</source>
        <translation>Only employees without consent for</translation>
    </message>
    <message>
        <source>&amp;Nieuwe medewerker…</source>
        <translation>&amp;New employee…</translation>
    </message>
    <message>
        <source>Medewerkers</source>
        <translation>Employees</translation>
    </message>
</context>
<context>
    <name>PersonsPage</name>
    <message>
        <source>Soort personen</source>
        <translation>Kind of people</translation>
    </message>
    <message>
        <source>Over deze persoon</source>
        <translation>About this person</translation>
    </message>
    <message>
        <source>alle groepen</source>
        <translation>all groups</translation>
    </message>
    <message>
        <source>Geen leerlingen gevonden. Lees leerlingen in, of pas het filter aan.</source>
        <translation>No pupils found. Import pupils, or change the filter.</translation>
    </message>
    <message>
        <source>Nog geen medewerkers. Voeg er een toe of lees ze in.</source>
        <translation>No employees yet. Add one or import them.</translation>
    </message>
    <message>
        <source>Geen ouders of verzorgers bekend. Voeg ze hieronder toe, of lees een lijst in bij Leerlingen inlezen.</source>
        <translation>No parents or carers known. Add them below, or read a list in at Read pupils in.</translation>
    </message>
    <message>
        <source>Nog geen antwoorden.</source>
        <translation>No answers yet.</translation>
    </message>
    <message>
        <source>Geen incidenten of brieven.</source>
        <translation>No incidents or letters.</translation>
    </message>
    <message numerus="yes">
        <source>%n medewerker(s)</source>
        <translation>
            <numerusform>%n employee</numerusform>
            <numerusform>%n employees</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leerling(en)</source>
        <translation>
            <numerusform>%n pupil</numerusform>
            <numerusform>%n pupils</numerusform>
        </translation>
    </message>
    <message>
        <source>alle medewerkers</source>
        <translation>all employees</translation>
    </message>
    <message>
        <source>zonder toestemming: %1</source>
        <translation>without consent: %1</translation>
    </message>
    <message>
        <source>Kies een leerling om alles te zien wat bekend is.</source>
        <translation>Select a pupil to see everything that is known.</translation>
    </message>
    <message>
        <source>&amp;Teruggekomen…</source>
        <translation>M&amp;ark as returned…</translation>
    </message>
    <message>
        <source>Andere g&amp;roep…</source>
        <translation>Change gr&amp;oup…</translation>
    </message>
    <message>
        <source>Ouders (%1)</source>
        <translation>Guardians (%1)</translation>
    </message>
    <message>
        <source>Antwoorden (%1)</source>
        <translation>Answers (%1)</translation>
    </message>
    <message>
        <source>Dossier (%1)</source>
        <translation>Records (%1)</translation>
    </message>
    <message>
        <source>nummer %1</source>
        <translation>number %1</translation>
    </message>
    <message>
        <source>groep %1, %2</source>
        <translation>group %1, %2</translation>
    </message>
    <message>
        <source>geboren %1</source>
        <translation>born %1</translation>
    </message>
    <message>
        <source>vertrokken op %1</source>
        <translation>left on %1</translation>
    </message>
    <message>
        <source>ouder</source>
        <translation>guardian</translation>
    </message>
    <message>
        <source>Teruggekomen</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>Andere groep</source>
        <translation>Other group</translation>
    </message>
    <message>
        <source>%1 verlaat de school</source>
        <translation>%1 leaves the school</translation>
    </message>
    <message>
        <source>%1 staat als vertrokken. Een vergissing? Vink &apos;Ook vertrokken leerlingen&apos; aan en kies Teruggekomen.</source>
        <translation>%1 is marked as having left. A mistake? Tick &apos;Pupils who left too&apos; and choose Came back.</translation>
    </message>
</context>
<context>
    <name>PolicyTab</name>
    <message>
        <source>Het beleid is opgeslagen en geldt vanaf nu voor alle leerlingen.</source>
        <translation>The policy is stored and holds for all pupils from now on.</translation>
    </message>
    <message>
        <source>Het beleid is veranderd maar nog niet toegepast. Bekijk eerst de gevolgen en kies Beleid toepassen.</source>
        <translation>The policy was changed but not applied yet. Look at the consequences first and choose Apply policy.</translation>
    </message>
    <message>
        <source>Gevolgen van het beleid tellen</source>
        <translation>Counting the consequences of the policy</translation>
    </message>
    <message>
        <source>Beleid toepassen</source>
        <translation>Apply policy</translation>
    </message>
    <message>
        <source>Hoe lang een ja geldt</source>
        <translation>How long a yes counts</translation>
    </message>
    <message>
        <source>Tot de oude&amp;r het intrekt; herinner ouders elk jaar, uiterlijk op:</source>
        <translation>Until the gua&amp;rdian withdraws it; remind guardians every year, by:</translation>
    </message>
    <message>
        <source>Dag van de jaarlijkse herinnering</source>
        <translation>Day of the yearly reminder</translation>
    </message>
    <message>
        <source>Maand van de jaarlijkse herinnering</source>
        <translation>Month of the yearly reminder</translation>
    </message>
    <message>
        <source>Volgens de Autoriteit Persoonsgegevens hoeft een school niet elk jaar opnieuw te vragen. Een ouder moet een ja wel altijd kunnen intrekken; een jaarlijkse herinnering maakt dat makkelijk.</source>
        <translation>According to the Dutch data protection authority a school need not ask anew every year. A guardian must be able to withdraw a yes at any time; a yearly reminder makes that easy.</translation>
    </message>
    <message>
        <source>Een ja &amp;vervalt elk jaar op:</source>
        <translation>A &amp;yes lapses every year on:</translation>
    </message>
    <message>
        <source>Dag waarop een ja vervalt</source>
        <translation>Day on which a yes lapses</translation>
    </message>
    <message>
        <source>Maand waarin een ja vervalt</source>
        <translation>Month in which a yes lapses</translation>
    </message>
    <message>
        <source>Een vervallen ja telt als: nog geen antwoord. Een nee en een intrekking vervallen nooit.</source>
        <translation>A lapsed yes counts as: no answer yet. A no and a withdrawal never lapse.</translation>
    </message>
    <message>
        <source>Ouders op verschillende adressen</source>
        <translation>Guardians at different addresses</translation>
    </message>
    <message>
        <source>Een ja geldt pas als ieder&amp;e ouder met gezag ja heeft gezegd</source>
        <translation>A yes counts only when &amp;every guardian with custody said yes</translation>
    </message>
    <message>
        <source>Dit is een eigen keuze van de school. Of ouders apart wonen, leidt het programma af uit hun adressen; een ouder zonder adres telt niet als apart wonend.</source>
        <translation>This is the school&apos;s own choice. Whether guardians live apart follows from their addresses; a guardian without an address does not count as living apart.</translation>
    </message>
    <message>
        <source>Gevolgen beki&amp;jken</source>
        <translation>Loo&amp;k at consequences</translation>
    </message>
    <message>
        <source>Beleid toe&amp;passen</source>
        <translation>A&amp;pply policy</translation>
    </message>
</context>
<context>
    <name>PostDialog</name>
    <message>
        <source>Voorbeeld van de etiketten of enveloppen</source>
        <translation>Preview of the labels or envelopes</translation>
    </message>
    <message>
        <source>Etiketten %1: %2 op een vel</source>
        <translation>Labels %1: %2 to a sheet</translation>
    </message>
    <message>
        <source>Enveloppen %1: %2</source>
        <translation>Envelopes %1: %2</translation>
    </message>
    <message>
        <source>Er is niemand om een etiket of envelop voor te maken.</source>
        <translation>There is nobody to make a label or envelope for.</translation>
    </message>
    <message numerus="yes">
        <source>%n envelop(pen)</source>
        <translation>
            <numerusform>%n envelope</numerusform>
            <numerusform>%n envelopes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n etiket(ten)</source>
        <translation>
            <numerusform>%n label</numerusform>
            <numerusform>%n labels</numerusform>
        </translation>
    </message>
    <message>
        <source>Proefblad, zonder adressen</source>
        <translation>Test sheet, without addresses</translation>
    </message>
    <message>
        <source>Niet erbij (%1):</source>
        <translation>Left out (%1):</translation>
    </message>
    <message>
        <source>Opgeslagen: %1</source>
        <translation>Saved: %1</translation>
    </message>
    <message>
        <source>Pagina&apos;s maken</source>
        <translation>Make pages</translation>
    </message>
    <message>
        <source>Opslaan als PDF</source>
        <translation>Save as PDF</translation>
    </message>
</context>
<context>
    <name>PostPrint</name>
    <message>
        <source>Etiketten en enveloppen</source>
        <translation>Labels and envelopes</translation>
    </message>
    <message>
        <source>Voor de ouders van &amp;groep:</source>
        <translation>For the parents of &amp;group:</translation>
    </message>
    <message>
        <source>Voor de ouders van groep</source>
        <translation>For the parents of group</translation>
    </message>
    <message>
        <source>&amp;Waarop:</source>
        <translation>On &amp;what:</translation>
    </message>
    <message>
        <source>Waarop</source>
        <translation>On what</translation>
    </message>
    <message>
        <source>Eerste &amp;vrije etiket op het vel:</source>
        <translation>&amp;First free label on the sheet:</translation>
    </message>
    <message>
        <source>Eerste vrije etiket op het vel</source>
        <translation>First free label on the sheet</translation>
    </message>
    <message>
        <source>Tel per rij, van linksboven.</source>
        <translation>Count along the rows, from the top left.</translation>
    </message>
    <message>
        <source>Verme&amp;ldingen van de brief erboven</source>
        <translation>&amp;Marks of the letter above it</translation>
    </message>
    <message>
        <source>&apos;P&amp;ersoonlijk en vertrouwelijk&apos; erboven</source>
        <translation>&apos;P&amp;ersonal and confidential&apos; above it</translation>
    </message>
    <message>
        <source>&apos;AA&amp;NGETEKEND&apos; erboven</source>
        <translation>&apos;AA&amp;NGETEKEND&apos; (registered) above it</translation>
    </message>
    <message>
        <source>P&amp;roefblad met alleen de randen</source>
        <translation>&amp;Test sheet with outlines only</translation>
    </message>
    <message>
        <source>Niet erbij:</source>
        <translation>Left out:</translation>
    </message>
    <message>
        <source>Wie er niet bij is, en waarom</source>
        <translation>Who is left out, and why</translation>
    </message>
    <message>
        <source>Opslaan als &amp;PDF…</source>
        <translation>Save as &amp;PDF…</translation>
    </message>
    <message>
        <source>&amp;Afdrukken…</source>
        <translation>Pr&amp;int…</translation>
    </message>
    <message>
        <source>Sl&amp;uiten</source>
        <translation>Cl&amp;ose</translation>
    </message>
</context>
<context>
    <name>PreviewStep</name>
    <message>
        <source>Wijzigingen en meldingen</source>
        <translation>Changes and messages</translation>
    </message>
    <message>
        <source>Er verandert niets: alles in dit bestand geldt al.</source>
        <translation>Nothing changes: everything in this file already holds.</translation>
    </message>
    <message>
        <source>Geen meldingen.</source>
        <translation>No messages.</translation>
    </message>
    <message>
        <source>&amp;Wijzigingen (%1)</source>
        <translation>Chan&amp;ges (%1)</translation>
    </message>
    <message>
        <source>&amp;Ja in plaats van nee (%1)</source>
        <translation>&amp;Yes instead of no (%1)</translation>
    </message>
    <message>
        <source>&amp;Meldingen (%1)</source>
        <translation>&amp;Messages (%1)</translation>
    </message>
    <message>
        <source>%1 van %2 rijen gekoppeld, %3 wijzigingen. %4 fouten, %5 waarschuwingen, %6 mededelingen.</source>
        <translation>%1 of %2 rows linked, %3 changes. %4 errors, %5 warnings, %6 notices.</translation>
    </message>
    <message>
        <source>Ja overnemen</source>
        <translation>Accept yes</translation>
    </message>
    <message>
        <source>Doel</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Nu geldt</source>
        <translation>Now holds</translation>
    </message>
    <message>
        <source>Rij in het bestand</source>
        <translation>Row in the file</translation>
    </message>
    <message>
        <source>Leerling</source>
        <translation>Pupil</translation>
    </message>
    <message>
        <source>Niets dat hierbij past.</source>
        <translation>Nothing that fits.</translation>
    </message>
    <message>
        <source>Nieuwe leerlingen: %1.</source>
        <translation>New pupils: %1.</translation>
    </message>
    <message>
        <source>Niet in het &amp;bestand (%1)</source>
        <translation>N&amp;ot in the file (%1)</translation>
    </message>
    <message>
        <source>alle wijzigingen</source>
        <translation>all changes</translation>
    </message>
    <message>
        <source>wordt %1</source>
        <translation>becomes %1</translation>
    </message>
    <message>
        <source>alle doelen</source>
        <translation>all purposes</translation>
    </message>
    <message>
        <source>Groep</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Nu</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Wordt</source>
        <translation>Becomes</translation>
    </message>
    <message>
        <source>Soort</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Waar</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Melding</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Nummer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>✗ fout</source>
        <translation>✗ error</translation>
    </message>
    <message>
        <source>! waarschuwing</source>
        <translation>! warning</translation>
    </message>
    <message>
        <source>i mededeling</source>
        <translation>i notice</translation>
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
    <name>PrintDialog</name>
    <message>
        <source>de printer kiest</source>
        <translation>the printer chooses</translation>
    </message>
    <message>
        <source>Printers zoeken…</source>
        <translation>Looking for printers…</translation>
    </message>
    <message>
        <source>Afdrukken…</source>
        <translation>Printing…</translation>
    </message>
    <message>
        <source>Stoppen</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Printers zoeken</source>
        <translation>Look for printers</translation>
    </message>
    <message>
        <source>Afdrukken</source>
        <translation>Print</translation>
    </message>
    <message numerus="yes">
        <source>%n pagina(&apos;s) naar printer %1 gestuurd.</source>
        <translation>
            <numerusform>%n page sent to printer %1.</numerusform>
            <numerusform>%n pages sent to printer %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Lade:</source>
        <translation>&amp;Tray:</translation>
    </message>
    <message>
        <source>Lade</source>
        <translation>Tray</translation>
    </message>
    <message>
        <source>Op ware grootte (100 %).</source>
        <translation>At its own size (100%).</translation>
    </message>
    <message>
        <source>Op ware grootte (100 %). Leg de etiketten of enveloppen in deze lade.</source>
        <translation>At its own size (100%). Put the labels or envelopes in this tray.</translation>
    </message>
    <message>
        <source>Pagina %1 van %2</source>
        <translation>Page %1 of %2</translation>
    </message>
</context>
<context>
    <name>PrintPages</name>
    <message>
        <source>Afdrukken</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>&amp;Printer:</source>
        <translation>&amp;Printer:</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Opnieuw &amp;zoeken</source>
        <translation>&amp;Search again</translation>
    </message>
    <message>
        <source>Lade voor de &amp;eerste pagina:</source>
        <translation>Tray for the &amp;first page:</translation>
    </message>
    <message>
        <source>Lade voor de eerste pagina</source>
        <translation>Tray for the first page</translation>
    </message>
    <message>
        <source>Lade voor de &amp;volgende pagina&apos;s:</source>
        <translation>Tray for the f&amp;ollowing pages:</translation>
    </message>
    <message>
        <source>Lade voor de volgende pagina&apos;s</source>
        <translation>Tray for the following pages</translation>
    </message>
    <message>
        <source>Z&amp;ijden:</source>
        <translation>S&amp;ides:</translation>
    </message>
    <message>
        <source>Zijden</source>
        <translation>Sides</translation>
    </message>
    <message>
        <source>Aa&amp;ntal:</source>
        <translation>&amp;Number:</translation>
    </message>
    <message>
        <source>Kopieën:</source>
        <translation>Copies:</translation>
    </message>
    <message>
        <source>Ook een kopie voor het &amp;dossier</source>
        <translation>Also a copy for the fi&amp;le</translation>
    </message>
    <message>
        <source>Ook een kopie voor het &amp;bestuur</source>
        <translation>Also a copy for the &amp;board</translation>
    </message>
    <message>
        <source>Op ware grootte (100 %): het adres staat op het papier waar het in het voorbeeld staat.</source>
        <translation>At its own size (100%): the address stands on paper where it stands in the preview.</translation>
    </message>
    <message>
        <source>Voortgang van het afdrukken</source>
        <translation>Progress of the printing</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>&amp;Afdrukken</source>
        <translation>&amp;Print</translation>
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
        <translation>Progress</translation>
    </message>
</context>
<context>
    <name>ProtocolAccounts</name>
    <message>
        <source>&amp;Zoeken</source>
        <translation>&amp;Search</translation>
    </message>
    <message>
        <source>Zoeken in accounts</source>
        <translation>Search accounts</translation>
    </message>
    <message>
        <source>naam, platform, account of doel</source>
        <translation>name, platform, account or purpose</translation>
    </message>
    <message>
        <source>&amp;Ook beëindigde</source>
        <translation>Ended &amp;ones too</translation>
    </message>
    <message>
        <source>Professionele accounts</source>
        <translation>Professional accounts</translation>
    </message>
    <message>
        <source>Ex&amp;porteren…</source>
        <translation>E&amp;xport…</translation>
    </message>
    <message>
        <source>Beëin&amp;digen…</source>
        <translation>En&amp;d…</translation>
    </message>
    <message>
        <source>Controle &amp;vastleggen…</source>
        <translation>&amp;Record check…</translation>
    </message>
    <message>
        <source>&amp;Nieuw account…</source>
        <translation>&amp;New account…</translation>
    </message>
</context>
<context>
    <name>ProtocolPage</name>
    <message>
        <source>Ve&amp;rsies</source>
        <translation>Ve&amp;rsions</translation>
    </message>
    <message>
        <source>Re&amp;gels</source>
        <translation>Ru&amp;les</translation>
    </message>
    <message>
        <source>A&amp;ccounts</source>
        <translation>A&amp;ccounts</translation>
    </message>
    <message>
        <source>Onderdelen van het protocol</source>
        <translation>Parts of the protocol</translation>
    </message>
    <message>
        <source>A&amp;ccounts (%1)</source>
        <translation>A&amp;ccounts (%1)</translation>
    </message>
</context>
<context>
    <name>ProtocolRules</name>
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
        <source>&amp;Versie</source>
        <translation>&amp;Version</translation>
    </message>
    <message>
        <source>Versie</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Regels van het protocol</source>
        <translation>Rules of the protocol</translation>
    </message>
    <message>
        <source>De regels staan hier in eigen woorden, kort; de codes volgen de hoofdstukken van het protocol (A voor iedereen, B en C voor medewerkers). De vastgestelde tekst van het protocol zelf blijft leidend.</source>
        <translation>The rules are given here briefly, in our own words; the codes follow the chapters of the protocol (A for everyone, B and C for employees). The adopted text of the protocol itself prevails.</translation>
    </message>
    <message>
        <source>Regel weg&amp;halen</source>
        <translation>Remove r&amp;ule</translation>
    </message>
    <message>
        <source>Regel w&amp;ijzigen…</source>
        <translation>Chan&amp;ge rule…</translation>
    </message>
    <message>
        <source>&amp;Regel toevoegen…</source>
        <translation>&amp;Add rule…</translation>
    </message>
</context>
<context>
    <name>ProtocolVersions</name>
    <message>
        <source>Versies</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Naam wi&amp;jzigen…</source>
        <translation>Change na&amp;me…</translation>
    </message>
    <message>
        <source>&amp;Tekst bewaren…</source>
        <translation>&amp;Keep text…</translation>
    </message>
    <message>
        <source>Tekst o&amp;pslaan…</source>
        <translation>Save te&amp;xt…</translation>
    </message>
    <message>
        <source>Versieb&amp;lad…</source>
        <translation>Version &amp;sheet…</translation>
    </message>
    <message>
        <source>&amp;Nieuwe versie…</source>
        <translation>&amp;New version…</translation>
    </message>
    <message>
        <source>Versies van het protocol</source>
        <translation>Versions of the protocol</translation>
    </message>
    <message>
        <source>Stand van de versie</source>
        <translation>Stage of the version</translation>
    </message>
    <message>
        <source>&amp;Instemming per orgaan</source>
        <translation>Cons&amp;ent per body</translation>
    </message>
    <message>
        <source>Instemming per orgaan</source>
        <translation>Consent per body</translation>
    </message>
    <message>
        <source>V&amp;oorleggen…</source>
        <translation>&amp;Submit…</translation>
    </message>
    <message>
        <source>Instemming &amp;vastleggen…</source>
        <translation>Record c&amp;onsent…</translation>
    </message>
    <message>
        <source>Vast&amp;stellen…</source>
        <translation>Ado&amp;pt…</translation>
    </message>
    <message>
        <source>In wer&amp;king laten treden…</source>
        <translation>Bring into &amp;force…</translation>
    </message>
    <message>
        <source>Gegevens en aandachtspunten van de versie</source>
        <translation>Facts and remarks of the version</translation>
    </message>
</context>
<context>
    <name>PublicationCheckPane</name>
    <message>
        <source>&amp;Doel</source>
        <translation>Pur&amp;pose</translation>
    </message>
    <message>
        <source>Doel van de publicatie</source>
        <translation>Purpose of the publication</translation>
    </message>
    <message>
        <source>Wat</source>
        <translation>What</translation>
    </message>
    <message>
        <source>&amp;Foto</source>
        <translation>&amp;Photo</translation>
    </message>
    <message>
        <source>&amp;Video</source>
        <translation>&amp;Video</translation>
    </message>
    <message>
        <source>&amp;Naam erbij</source>
        <translation>&amp;Name with it</translation>
    </message>
    <message>
        <source>Plaats of k&amp;anaal</source>
        <translation>Place or ch&amp;annel</translation>
    </message>
    <message>
        <source>Plaats of kanaal</source>
        <translation>Place or channel</translation>
    </message>
    <message>
        <source>bijvoorbeeld: website, nieuws van de sportdag</source>
        <translation>for example: website, news of the sports day</translation>
    </message>
    <message>
        <source>Mensen in beeld met het oordeel</source>
        <translation>People in the picture with the verdict</translation>
    </message>
    <message>
        <source>Deze &amp;mensen weglaten</source>
        <translation>Leave these people &amp;out</translation>
    </message>
    <message>
        <source>Uit de &amp;lijst halen</source>
        <translation>Take off the &amp;list</translation>
    </message>
    <message>
        <source>&amp;Opnieuw beginnen</source>
        <translation>&amp;Start again</translation>
    </message>
    <message>
        <source>Controle va&amp;stleggen</source>
        <translation>Record the chec&amp;k</translation>
    </message>
    <message>
        <source>Eerdere controles</source>
        <translation>Earlier checks</translation>
    </message>
    <message>
        <source>Bek&amp;ijken en afdrukken…</source>
        <translation>View and pr&amp;int…</translation>
    </message>
    <message>
        <source>Hiervan een p&amp;ublicatie maken…</source>
        <translation>Make a p&amp;ublication of it…</translation>
    </message>
</context>
<context>
    <name>PublicationDialog</name>
    <message numerus="yes">
        <source>%n persoon/personen</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
        </translation>
    </message>
    <message>
        <source>Nog niemand gekozen.</source>
        <translation>Nobody chosen yet.</translation>
    </message>
    <message>
        <source>Bestand lezen</source>
        <translation>Reading the file</translation>
    </message>
    <message>
        <source>Foto&apos;s, films en PDF (*.jpg *.jpeg *.png *.webp *.gif *.pdf *.mp4 *.mov);;Alle bestanden (*)</source>
        <translation>Photos, films and PDF (*.jpg *.jpeg *.png *.webp *.gif *.pdf *.mp4 *.mov);;All files (*)</translation>
    </message>
    <message>
        <source>Publicatie vastleggen</source>
        <translation>Record a publication</translation>
    </message>
</context>
<context>
    <name>PublicationEnd</name>
    <message>
        <source>Alles is weggehaald</source>
        <translation>All of it was taken down</translation>
    </message>
    <message>
        <source>&amp;Weg sinds</source>
        <translation>&amp;Gone since</translation>
    </message>
    <message>
        <source>Weg sinds</source>
        <translation>Gone since</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Va&amp;stleggen</source>
        <translation>&amp;Record</translation>
    </message>
</context>
<context>
    <name>PublicationNew</name>
    <message>
        <source>Publicatie vastleggen</source>
        <translation>Record a publication</translation>
    </message>
    <message>
        <source>&amp;Doel</source>
        <translation>Pur&amp;pose</translation>
    </message>
    <message>
        <source>Doel van de publicatie</source>
        <translation>Purpose of the publication</translation>
    </message>
    <message>
        <source>&amp;Wat is het</source>
        <translation>&amp;What is it</translation>
    </message>
    <message>
        <source>Wat is het</source>
        <translation>What is it</translation>
    </message>
    <message>
        <source>bijvoorbeeld: Sportdag groep 5</source>
        <translation>for example: Sports day group 5</translation>
    </message>
    <message>
        <source>Plaats of k&amp;anaal</source>
        <translation>Place or ch&amp;annel</translation>
    </message>
    <message>
        <source>Plaats of kanaal</source>
        <translation>Place or channel</translation>
    </message>
    <message>
        <source>bijvoorbeeld: website, nieuws</source>
        <translation>for example: website, news</translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation>&amp;Link</translation>
    </message>
    <message>
        <source>Link naar de publicatie</source>
        <translation>Link to the publication</translation>
    </message>
    <message>
        <source>https://…</source>
        <translation>https://…</translation>
    </message>
    <message>
        <source>Verschenen &amp;op</source>
        <translation>Appeared &amp;on</translation>
    </message>
    <message>
        <source>Dag van publicatie</source>
        <translation>Day of publication</translation>
    </message>
    <message>
        <source>Wat</source>
        <translation>What</translation>
    </message>
    <message>
        <source>&amp;Foto</source>
        <translation>&amp;Photo</translation>
    </message>
    <message>
        <source>&amp;Video</source>
        <translation>&amp;Video</translation>
    </message>
    <message>
        <source>&amp;Naam erbij</source>
        <translation>&amp;Name with it</translation>
    </message>
    <message>
        <source>Op papier &amp;gedrukt (niet terug te halen)</source>
        <translation>Pr&amp;inted on paper (cannot be called back)</translation>
    </message>
    <message>
        <source>Bestand</source>
        <translation>File</translation>
    </message>
    <message>
        <source>(geen)</source>
        <translation>(none)</translation>
    </message>
    <message>
        <source>Bestand &amp;kiezen…</source>
        <translation>&amp;Choose a file…</translation>
    </message>
    <message>
        <source>Wie staan erin</source>
        <translation>Who is in it</translation>
    </message>
    <message>
        <source>Uit lijst &amp;halen</source>
        <translation>Take off t&amp;he list</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Va&amp;stleggen</source>
        <translation>&amp;Record</translation>
    </message>
</context>
<context>
    <name>PublicationPeople</name>
    <message>
        <source>Persoon &amp;zoeken</source>
        <translation>S&amp;earch a person</translation>
    </message>
    <message>
        <source>Leerling of medewerker zoeken</source>
        <translation>Search a pupil or employee</translation>
    </message>
    <message>
        <source>typ drie letters van de naam</source>
        <translation>type three letters of the name</translation>
    </message>
    <message>
        <source>Gevonden leerlingen en medewerkers</source>
        <translation>Pupils and employees found</translation>
    </message>
    <message>
        <source>&amp;Toevoegen</source>
        <translation>A&amp;dd</translation>
    </message>
    <message>
        <source>Hele groe&amp;p</source>
        <translation>Whole &amp;group</translation>
    </message>
    <message>
        <source>Hele groep</source>
        <translation>Whole group</translation>
    </message>
    <message>
        <source>Groep toevoegen</source>
        <translation>Add the group</translation>
    </message>
    <message>
        <source>Haal daarna weg wie er niet bij was (toets Del).</source>
        <translation>Then take out who was not there (Del key).</translation>
    </message>
</context>
<context>
    <name>PublicationRegister</name>
    <message>
        <source>&amp;Zoeken</source>
        <translation>&amp;Search</translation>
    </message>
    <message>
        <source>Zoeken in publicaties</source>
        <translation>Search in publications</translation>
    </message>
    <message>
        <source>nummer, titel, plaats, doel of naam</source>
        <translation>number, title, place, purpose or name</translation>
    </message>
    <message>
        <source>&amp;Nieuwe publicatie…</source>
        <translation>&amp;New publication…</translation>
    </message>
    <message>
        <source>Publicaties</source>
        <translation>Publications</translation>
    </message>
    <message>
        <source>In beeld</source>
        <translation>In the picture</translation>
    </message>
    <message>
        <source>Wie erin staan</source>
        <translation>Who is in it</translation>
    </message>
    <message>
        <source>&amp;Link kopiëren</source>
        <translation>Copy the &amp;link</translation>
    </message>
    <message>
        <source>Bestand op&amp;slaan…</source>
        <translation>Sa&amp;ve the file…</translation>
    </message>
    <message>
        <source>&amp;Incident openen…</source>
        <translation>Open an &amp;incident…</translation>
    </message>
    <message>
        <source>Alles is weggeh&amp;aald…</source>
        <translation>&amp;All of it was taken down…</translation>
    </message>
</context>
<context>
    <name>PublicationTakedowns</name>
    <message>
        <source>&amp;Zoeken</source>
        <translation>&amp;Search</translation>
    </message>
    <message>
        <source>Zoeken in wat weg moet</source>
        <translation>Search in what must come down</translation>
    </message>
    <message>
        <source>naam, titel, plaats of link</source>
        <translation>name, title, place or link</translation>
    </message>
    <message>
        <source>&amp;Ook wat gedaan is</source>
        <translation>What was d&amp;one as well</translation>
    </message>
    <message>
        <source>Wat nu weg moet</source>
        <translation>What must come down now</translation>
    </message>
    <message>
        <source>&amp;Link kopiëren</source>
        <translation>Copy the &amp;link</translation>
    </message>
    <message>
        <source>Be&amp;vestigingsbrief…</source>
        <translation>Confirmation le&amp;tter…</translation>
    </message>
    <message>
        <source>&amp;Afhandelen…</source>
        <translation>&amp;Deal with it…</translation>
    </message>
</context>
<context>
    <name>PublicationsPage</name>
    <message>
        <source>&amp;Controle</source>
        <translation>&amp;Check</translation>
    </message>
    <message>
        <source>&amp;Register</source>
        <translation>&amp;Register</translation>
    </message>
    <message>
        <source>We&amp;ghalen</source>
        <translation>&amp;Take down</translation>
    </message>
    <message>
        <source>Onderdelen van publicaties</source>
        <translation>Parts of publications</translation>
    </message>
    <message>
        <source>We&amp;ghalen (%1)</source>
        <translation>&amp;Take down (%1)</translation>
    </message>
</context>
<context>
    <name>PupilDialog</name>
    <message>
        <source>Leerling bewerken</source>
        <translation>Edit pupil</translation>
    </message>
    <message>
        <source>Nieuwe leerling</source>
        <translation>New pupil</translation>
    </message>
</context>
<context>
    <name>PupilsStep</name>
    <message>
        <source>Geen rijen om te tonen.</source>
        <translation>No rows to show.</translation>
    </message>
    <message>
        <source>Staat</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Rij</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>In het bestand</source>
        <translation>In the file</translation>
    </message>
    <message>
        <source>Groep</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Leerling</source>
        <translation>Pupil</translation>
    </message>
    <message>
        <source>Toelichting</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>gevonden</source>
        <translation>found</translation>
    </message>
    <message>
        <source>door u gekozen</source>
        <translation>chosen by you</translation>
    </message>
    <message>
        <source>nieuwe leerling</source>
        <translation>new pupil</translation>
    </message>
    <message>
        <source>hersteld</source>
        <translation>repaired</translation>
    </message>
    <message>
        <source>niet inlezen</source>
        <translation>do not import</translation>
    </message>
    <message>
        <source>kies zelf</source>
        <translation>your choice</translation>
    </message>
    <message>
        <source>onbekend</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>✓ %1 gevonden   ~ %2 hersteld   ✗ %3 vragen uw keuze</source>
        <translation>✓ %1 found   ~ %2 repaired   ✗ %3 need your choice</translation>
    </message>
    <message>
        <source>Wat uw keuze vraagt (%1)</source>
        <translation>What asks for your choice (%1)</translation>
    </message>
    <message>
        <source>Hersteld (%1)</source>
        <translation>Mended (%1)</translation>
    </message>
    <message>
        <source>Door u gekozen, nieuw of niet inlezen (%1)</source>
        <translation>Chosen by you, new or not imported (%1)</translation>
    </message>
    <message>
        <source>Gevonden (%1)</source>
        <translation>Found (%1)</translation>
    </message>
    <message>
        <source>Alle rijen (%1)</source>
        <translation>All rows (%1)</translation>
    </message>
    <message>
        <source>Rij %1: %2</source>
        <translation>Row %1: %2</translation>
    </message>
    <message>
        <source>%1 rijen geselecteerd</source>
        <translation>%1 rows selected</translation>
    </message>
    <message>
        <source>Wat u kiest, geldt voor al deze rijen.</source>
        <translation>What you choose counts for all these rows.</translation>
    </message>
    <message>
        <source>Er zijn geen rijen die uw keuze vragen.</source>
        <translation>There are no rows that need your choice.</translation>
    </message>
</context>
<context>
    <name>PurposeDialog</name>
    <message>
        <source>Doel wijzigen</source>
        <translation>Change purpose</translation>
    </message>
    <message>
        <source>Nieuw doel</source>
        <translation>New purpose</translation>
    </message>
    <message>
        <source>&amp;Opslaan</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>elk schooljaar</source>
        <translation>every school year</translation>
    </message>
    <message>
        <source>U vraagt nu meer dan waar ouders ja op zeiden; zij moeten opnieuw antwoorden.</source>
        <translation>You now ask more than guardians said yes to; they must answer anew.</translation>
    </message>
    <message>
        <source>De tekst is niet veranderd.</source>
        <translation>The text has not changed.</translation>
    </message>
    <message>
        <source>Kies of dit een correctie is, of dat ouders opnieuw moeten antwoorden.</source>
        <translation>Choose whether this is a correction, or guardians must answer anew.</translation>
    </message>
</context>
<context>
    <name>PurposeEdit</name>
    <message>
        <source>Doel</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>&amp;Code (staat vast, ook voor rekenbladen):</source>
        <translation>&amp;Code (fixed, also for spreadsheets):</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>schoolkrant</source>
        <translation>schoolkrant</translation>
    </message>
    <message>
        <source>&amp;Naam, zoals ouders die lezen:</source>
        <translation>&amp;Name, as guardians read it:</translation>
    </message>
    <message>
        <source>Naam van het doel</source>
        <translation>Name of the purpose</translation>
    </message>
    <message>
        <source>Schoolkrant op papier</source>
        <translation>School newspaper on paper</translation>
    </message>
    <message>
        <source>&amp;Uitleg voor ouders:</source>
        <translation>E&amp;xplanation for guardians:</translation>
    </message>
    <message>
        <source>Uitleg voor ouders</source>
        <translation>Explanation for guardians</translation>
    </message>
    <message>
        <source>&amp;Wie ziet het:</source>
        <translation>&amp;Who sees it:</translation>
    </message>
    <message>
        <source>Wie ziet het</source>
        <translation>Who sees it</translation>
    </message>
    <message>
        <source>&amp;Beeld:</source>
        <translation>&amp;Pictures:</translation>
    </message>
    <message>
        <source>Beeld</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>De vraag gaat ook over het noemen van de na&amp;am</source>
        <translation>The question is &amp;also about mentioning the name</translation>
    </message>
    <message>
        <source>Alleen voor school&amp;jaar:</source>
        <translation>Only for school &amp;year:</translation>
    </message>
    <message>
        <source>Alleen voor schooljaar</source>
        <translation>Only for school year</translation>
    </message>
    <message>
        <source>Al&amp;leen voor activiteit:</source>
        <translation>On&amp;ly for activity:</translation>
    </message>
    <message>
        <source>Alleen voor activiteit</source>
        <translation>Only for activity</translation>
    </message>
    <message>
        <source>schoolreis groep 7</source>
        <translation>school trip group 7</translation>
    </message>
    <message>
        <source>Gevolg voor de antwoorden</source>
        <translation>Consequence for the answers</translation>
    </message>
    <message>
        <source>Co&amp;rrectie: de vraag blijft dezelfde, alle antwoorden blijven gelden</source>
        <translation>Co&amp;rrection: the question stays the same, all answers keep counting</translation>
    </message>
    <message>
        <source>&amp;Vraag opnieuw: een ja op de oude tekst telt vanaf vandaag niet meer</source>
        <translation>As&amp;k anew: a yes to the old text no longer counts from today</translation>
    </message>
</context>
<context>
    <name>PurposeTexts</name>
    <message>
        <source>Teksten van een doel</source>
        <translation>Texts of a purpose</translation>
    </message>
    <message>
        <source>Teksten, de nieuwste boven</source>
        <translation>Texts, the newest first</translation>
    </message>
</context>
<context>
    <name>PurposesDialog</name>
    <message>
        <source>Voor welke doelen geldt het antwoord in kolom &apos;%1&apos;?</source>
        <translation>For which purposes does the answer in column &apos;%1&apos; count?</translation>
    </message>
</context>
<context>
    <name>PurposesTab</name>
    <message>
        <source>&apos;%1&apos; is gewijzigd.</source>
        <translation>&apos;%1&apos; was changed.</translation>
    </message>
    <message>
        <source>Doel wijzigen</source>
        <translation>Change purpose</translation>
    </message>
    <message>
        <source>Kies eerst een doel in de lijst.</source>
        <translation>Choose a purpose in the list first.</translation>
    </message>
    <message>
        <source>Doel afsluiten</source>
        <translation>Close purpose</translation>
    </message>
    <message>
        <source>&apos;%1&apos; neemt na afsluiten geen antwoorden meer aan en komt niet meer op lijsten. Alle antwoorden blijven bewaard. Dit kan niet ongedaan worden gemaakt.</source>
        <translation>After closing &apos;%1&apos; takes no answers any more and is not on lists. All answers are kept. This cannot be undone.</translation>
    </message>
    <message>
        <source>&amp;Afsluiten</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>A&amp;nnuleren</source>
        <translation>Ca&amp;ncel</translation>
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
        <source>Wie ziet het</source>
        <translation>Who sees it</translation>
    </message>
    <message>
        <source>Beeld</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>Alleen voor</source>
        <translation>Only for</translation>
    </message>
    <message>
        <source>Gesloten</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Waar een foto of film kan verschijnen. Ouders lezen naam en uitleg op het formulier. Met Alt+Pijl-omhoog en Alt+Pijl-omlaag verandert u de volgorde.</source>
        <translation>Where a photo or film may appear. Guardians read name and explanation on the form. Alt+Up and Alt+Down change the order.</translation>
    </message>
    <message>
        <source>Doelen in gebruik</source>
        <translation>Purposes in use</translation>
    </message>
    <message>
        <source>&amp;Nieuw doel…</source>
        <translation>&amp;New purpose…</translation>
    </message>
    <message>
        <source>&amp;Wijzigen…</source>
        <translation>C&amp;hange…</translation>
    </message>
    <message>
        <source>Om&amp;hoog</source>
        <translation>U&amp;p</translation>
    </message>
    <message>
        <source>O&amp;mlaag</source>
        <translation>&amp;Down</translation>
    </message>
    <message>
        <source>T&amp;eksten van vroeger…</source>
        <translation>&amp;Earlier texts…</translation>
    </message>
    <message>
        <source>&amp;Afsluiten…</source>
        <translation>&amp;Close…</translation>
    </message>
    <message>
        <source>Gesloten doelen (nemen geen antwoorden meer aan; wat er is geantwoord blij&amp;ft):</source>
        <translation>Closed purposes (take no answers any more; what was answered &amp;remains):</translation>
    </message>
    <message>
        <source>Gesloten doelen</source>
        <translation>Closed purposes</translation>
    </message>
</context>
<context>
    <name>RecordAnswer</name>
    <message>
        <source>Weghalen: %1</source>
        <translation>Take away: %1</translation>
    </message>
    <message>
        <source>Bewijsst&amp;uk…</source>
        <translation>E&amp;vidence…</translation>
    </message>
    <message>
        <source>leerling zelf (16 jaar of ouder)</source>
        <translation>the pupil (16 or over)</translation>
    </message>
    <message>
        <source>ouders samen</source>
        <translation>guardians together</translation>
    </message>
    <message>
        <source>%1 - geen gezag, telt niet mee</source>
        <translation>%1 - no custody, does not count</translation>
    </message>
    <message>
        <source>Let op: deze ouder heeft geen gezag. Het antwoord wordt bewaard, maar telt niet mee.</source>
        <translation>Mind: this guardian has no custody. The answer is kept, but does not count.</translation>
    </message>
    <message>
        <source>De leerling is 16 of ouder: wat de leerling zelf zegt, gaat voor wat een ouder zegt.</source>
        <translation>The pupil is 16 or over: what the pupil says goes before what a guardian says.</translation>
    </message>
    <message>
        <source>Scan of bestand kiezen</source>
        <translation>Choose a scan or file</translation>
    </message>
    <message>
        <source>Antwoord vastleggen</source>
        <translation>Record answer</translation>
    </message>
    <message>
        <source>&amp;Van</source>
        <translation>F&amp;rom</translation>
    </message>
    <message>
        <source>Wie heeft geantwoord</source>
        <translation>Who answered</translation>
    </message>
    <message>
        <source>Antwoord</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>&amp;Ja, toestemming</source>
        <translation>&amp;Yes, consent</translation>
    </message>
    <message>
        <source>&amp;Nee, geen toestemming</source>
        <translation>&amp;No, no consent</translation>
    </message>
    <message>
        <source>In&amp;getrokken</source>
        <translation>W&amp;ithdrawn</translation>
    </message>
    <message>
        <source>&amp;Manier</source>
        <translation>Ho&amp;w</translation>
    </message>
    <message>
        <source>Opmer&amp;king</source>
        <translation>Re&amp;mark</translation>
    </message>
    <message>
        <source>Bewijs</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Een scan of bestand bij dit antwoord bewaren</source>
        <translation>Keep a scan or file with this answer</translation>
    </message>
    <message>
        <source>Vas&amp;tleggen (Enter)</source>
        <translation>Re&amp;cord (Enter)</translation>
    </message>
    <message>
        <source>&amp;Op</source>
        <translation>&amp;On</translation>
    </message>
    <message>
        <source>Datum van het antwoord</source>
        <translation>Date of the answer</translation>
    </message>
    <message>
        <source>Typ bijvoorbeeld 3-9-26, 3 sep of vandaag</source>
        <translation>Type for example 3-9-26, 3 sep or today</translation>
    </message>
    <message>
        <source>Hoe het antwoord binnenkwam</source>
        <translation>How the answer came in</translation>
    </message>
    <message>
        <source>Opmerking</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Niet (Esc)</source>
        <translation>Cancel (Esc)</translation>
    </message>
    <message>
        <source>Vastgelegde antwoorden worden nooit gewist; een vergissing kunt u terugnemen en blijft dan zichtbaar als teruggenomen.</source>
        <translation>Recorded answers are never erased; you can take back a mistake, and it stays visible as taken back.</translation>
    </message>
</context>
<context>
    <name>RecoverForm</name>
    <message>
        <source>Herstelcode gebruiken</source>
        <translation>Use recovery key</translation>
    </message>
    <message>
        <source>&amp;Herstelcode:</source>
        <translation>&amp;Recovery key:</translation>
    </message>
    <message>
        <source>Herstelcode</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>&amp;Naam:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Typ de herstelcode uit de kluis en kies een nieuwe wachtwoordzin. Hoofdletters en streepjes maken niet uit.</source>
        <translation>Type the recovery key from the safe and choose a new passphrase. Capital letters and hyphens do not matter.</translation>
    </message>
    <message>
        <source>Nieuwe &amp;wachtwoordzin:</source>
        <translation>New &amp;passphrase:</translation>
    </message>
    <message>
        <source>Nieuwe wachtwoordzin</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>Nog een &amp;keer:</source>
        <translation>A&amp;gain:</translation>
    </message>
    <message>
        <source>Nog een keer</source>
        <translation>Again</translation>
    </message>
    <message>
        <source>Sterkte:</source>
        <translation>Strength:</translation>
    </message>
    <message>
        <source>&amp;Terug</source>
        <translation>&amp;Back</translation>
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
        <translation>Your recovery key</translation>
    </message>
    <message>
        <source>Met deze code komt u weer bij de gegevens als een wachtwoordzin kwijt is. U ziet hem alleen nu. Druk hem af en berg hem op in de kluis; bewaar hem niet op deze computer.</source>
        <translation>This key gives you access to the data again if a passphrase is lost. You only see it now. Print it and put it away in the safe; do not keep it on this computer.</translation>
    </message>
    <message>
        <source>Herstelcode</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>&amp;Afdrukken…</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>&amp;Opslaan als tekst…</source>
        <translation>&amp;Save as text…</translation>
    </message>
    <message>
        <source>&amp;Ik heb de herstelcode opgeborgen</source>
        <translation>&amp;I have put the recovery key away</translation>
    </message>
    <message>
        <source>&amp;Verder</source>
        <translation>&amp;Continue</translation>
    </message>
</context>
<context>
    <name>RegisterChanges</name>
    <message>
        <source>Verschil tussen twee dagen</source>
        <translation>Difference between two days</translation>
    </message>
    <message>
        <source>&amp;Van</source>
        <translation>&amp;From</translation>
    </message>
    <message>
        <source>Eerste dag</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>&amp;tot en met</source>
        <translation>&amp;up to</translation>
    </message>
    <message>
        <source>Laatste dag</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>vandaag</source>
        <translation>today</translation>
    </message>
    <message>
        <source>&amp;Groep</source>
        <translation>&amp;Group</translation>
    </message>
    <message>
        <source>&amp;Doel</source>
        <translation>&amp;Purpose</translation>
    </message>
    <message>
        <source>Wat er tussen de twee dagen is veranderd</source>
        <translation>What changed between the two days</translation>
    </message>
    <message>
        <source>Opslaan als E&amp;xcel…</source>
        <translation>Save as E&amp;xcel…</translation>
    </message>
    <message>
        <source>Opslaan als &amp;PDF…</source>
        <translation>Save as PD&amp;F…</translation>
    </message>
    <message>
        <source>&amp;Afdrukken…</source>
        <translation>Pr&amp;int…</translation>
    </message>
    <message>
        <source>&amp;Sluiten</source>
        <translation>&amp;Close</translation>
    </message>
</context>
<context>
    <name>RegisterChangesDialog</name>
    <message>
        <source>Alle groepen</source>
        <translation>All groups</translation>
    </message>
    <message>
        <source>Alle doelen</source>
        <translation>All purposes</translation>
    </message>
    <message>
        <source>Tussen deze dagen is er niets veranderd.</source>
        <translation>Nothing changed between these days.</translation>
    </message>
    <message>
        <source>Opgeslagen: %1</source>
        <translation>Saved: %1</translation>
    </message>
    <message>
        <source>Overzicht maken</source>
        <translation>Making the overview</translation>
    </message>
    <message>
        <source>Excel-werkmap (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>Leerling</source>
        <translation>Pupil</translation>
    </message>
    <message>
        <source>Groep</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Doel</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Werd</source>
        <translation>Became</translation>
    </message>
    <message>
        <source>Sinds</source>
        <translation>Since</translation>
    </message>
</context>
<context>
    <name>RegisterPane</name>
    <message>
        <source>Nog geen publicaties. Leg er een vast met Nieuwe publicatie… (Ctrl+N), of vanuit een controle.</source>
        <translation>No publications yet. Record one with New publication… (Ctrl+N), or from a check.</translation>
    </message>
    <message>
        <source>Niets gevonden.</source>
        <translation>Nothing found.</translation>
    </message>
    <message>
        <source>%1 van %2 publicaties</source>
        <translation>%1 of %2 publications</translation>
    </message>
    <message>
        <source>Publicatie %1 is vastgelegd.</source>
        <translation>Publication %1 is recorded.</translation>
    </message>
    <message>
        <source>Publicatie %1 is vastgelegd. Zonder toestemming getoond: %2. Haal dit zo snel mogelijk weg.</source>
        <translation>Publication %1 is recorded. Shown without consent: %2. Take this down as soon as possible.</translation>
    </message>
    <message>
        <source>Incident openen…</source>
        <translation>Open an incident…</translation>
    </message>
    <message>
        <source>Opgeslagen: %1</source>
        <translation>Saved: %1</translation>
    </message>
    <message>
        <source>De link staat op het klembord.</source>
        <translation>The link is on the clipboard.</translation>
    </message>
    <message>
        <source>Bestand opslaan</source>
        <translation>Saving the file</translation>
    </message>
    <message>
        <source>Alle bestanden (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Controle vooraf: %1</source>
        <translation>Check beforehand: %1</translation>
    </message>
    <message>
        <source>Zonder controle vooraf</source>
        <translation>Without a check beforehand</translation>
    </message>
    <message>
        <source>vastgelegd door %1</source>
        <translation>recorded by %1</translation>
    </message>
    <message>
        <source>weg sinds %1</source>
        <translation>gone since %1</translation>
    </message>
    <message numerus="yes">
        <source>! %n persoon/personen weg te halen</source>
        <translation>
            <numerusform>! %n person to be taken out</numerusform>
            <numerusform>! %n persons to be taken out</numerusform>
        </translation>
    </message>
    <message>
        <source>Nummer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Titel</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Plaats of kanaal</source>
        <translation>Place or channel</translation>
    </message>
    <message>
        <source>Doel</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Mensen</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
</context>
<context>
    <name>RemediesTab</name>
    <message>
        <source>Bron van de meegeleverde tekst: %1</source>
        <translation>Source of the supplied text: %1</translation>
    </message>
    <message>
        <source>Dit is de tekst van de school zelf.</source>
        <translation>This is the school&apos;s own text.</translation>
    </message>
    <message>
        <source>Dit is de meegeleverde tekst.</source>
        <translation>This is the supplied text.</translation>
    </message>
    <message>
        <source>Nog te bevestigen door het bestuur.</source>
        <translation>To be confirmed by the board.</translation>
    </message>
    <message>
        <source>Let op: de tekst noemt geen termijn. Zo kan de brief niet definitief worden.</source>
        <translation>Note: the text names no term. The letter cannot become final like this.</translation>
    </message>
    <message>
        <source>Wat iemand kan doen die het er niet mee eens is, staat onderaan een brief met een maatregel of besluit. De meegeleverde teksten zijn van WM Desktop; de regels van uw bestuur kunnen anders zijn.</source>
        <translation>What somebody can do who does not agree stands at the end of a letter with a measure or decision. The supplied texts are those of WM Desktop; the rules of your board may differ.</translation>
    </message>
    <message>
        <source>Tekst bij een brie&amp;f over:</source>
        <translation>Text in a letter &amp;for:</translation>
    </message>
    <message>
        <source>Tekst bij een brief over</source>
        <translation>Text in a letter for</translation>
    </message>
    <message>
        <source>Tekst over bezwaar, beroep of klacht</source>
        <translation>Text on objection, appeal or complaint</translation>
    </message>
    <message>
        <source>Het bestuur heeft deze tekst be&amp;vestigd</source>
        <translation>The board has co&amp;nfirmed this text</translation>
    </message>
    <message>
        <source>Terug naar de &amp;meegeleverde tekst</source>
        <translation>Back to the supplied te&amp;xt</translation>
    </message>
</context>
<context>
    <name>ReplaceBox</name>
    <message>
        <source>Vervangen of intrekken</source>
        <translation>Replace or withdraw</translation>
    </message>
    <message>
        <source>Brief %1 blijft bewaard zoals hij is.</source>
        <translation>Letter %1 stays stored as it is.</translation>
    </message>
    <message>
        <source>Er komt een nieuw concept aan dezelfde ontvanger(s). De nieuwe brief noemt het kenmerk van de oude; pas als hij definitief is, staat de oude als vervangen in de lijst.</source>
        <translation>A new draft is made for the same recipient(s). The new letter names the reference of the old one; only when it is final does the list show the old one as replaced.</translation>
    </message>
    <message>
        <source>Verbeterde &amp;brief maken</source>
        <translation>Make a &amp;better letter</translation>
    </message>
    <message>
        <source>Brief &amp;intrekken</source>
        <translation>&amp;Withdraw the letter</translation>
    </message>
    <message>
        <source>Niets doen</source>
        <translation>Do nothing</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Voorbeeld van de pagina&apos;s</source>
        <translation>Preview of the pages</translation>
    </message>
    <message>
        <source>De tekst staat op het klembord. Plak hem waar hij moet komen.</source>
        <translation>The text is on the clipboard. Paste it where it has to go.</translation>
    </message>
    <message>
        <source>Opgeslagen: %1</source>
        <translation>Saved: %1</translation>
    </message>
    <message>
        <source>Tekst maken</source>
        <translation>Making the text</translation>
    </message>
    <message>
        <source>Verslag maken</source>
        <translation>Making the report</translation>
    </message>
    <message>
        <source>Excel-werkmap (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>ReportPrint</name>
    <message>
        <source>Jaarverslag en overzichten</source>
        <translation>Yearly report and overviews</translation>
    </message>
    <message>
        <source>&amp;Wat</source>
        <translation>&amp;What</translation>
    </message>
    <message>
        <source>&amp;Jaar</source>
        <translation>&amp;Year</translation>
    </message>
    <message>
        <source>Tekst &amp;kopiëren</source>
        <translation>&amp;Copy text</translation>
    </message>
    <message>
        <source>Opslaan als E&amp;xcel…</source>
        <translation>Save as E&amp;xcel…</translation>
    </message>
    <message>
        <source>Opslaan als &amp;PDF…</source>
        <translation>Save as P&amp;DF…</translation>
    </message>
    <message>
        <source>&amp;Afdrukken…</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>Sl&amp;uiten</source>
        <translation>Clos&amp;e</translation>
    </message>
</context>
<context>
    <name>ResultTable</name>
    <message>
        <source>&amp;Kopiëren	Ctrl+C</source>
        <translation>&amp;Copy	Ctrl+C</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Doel: %1</source>
        <translation>Purpose: %1</translation>
    </message>
    <message>
        <source>Meer doelen samen…</source>
        <translation>Several purposes together…</translation>
    </message>
    <message>
        <source>(overslaan)</source>
        <translation>(skip)</translation>
    </message>
    <message>
        <source>Doelen: %1</source>
        <translation>Purposes: %1</translation>
    </message>
    <message>
        <source>Naam (heel)</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Roepnaam</source>
        <translation>First name</translation>
    </message>
    <message>
        <source>Tussenvoegsel</source>
        <translation>Surname prefix</translation>
    </message>
    <message>
        <source>Achternaam</source>
        <translation>Surname</translation>
    </message>
    <message>
        <source>Groep</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Leerlingnummer</source>
        <translation>Pupil number</translation>
    </message>
    <message>
        <source>Geboortedatum</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Ouder/verzorger</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>Formulier terug</source>
        <translation>Form returned</translation>
    </message>
    <message>
        <source>Beantwoord op</source>
        <translation>Answered on</translation>
    </message>
    <message>
        <source>Opmerking</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Aangekruiste doelen in één cel</source>
        <translation>Ticked purposes in one cell</translation>
    </message>
    <message>
        <source>Doel (één antwoord per rij)</source>
        <translation>Purpose (one answer per row)</translation>
    </message>
    <message>
        <source>Antwoord (één antwoord per rij)</source>
        <translation>Answer (one answer per row)</translation>
    </message>
</context>
<context>
    <name>RosterImport</name>
    <message>
        <source>Leerlingen inlezen</source>
        <translation>Import pupils</translation>
    </message>
    <message>
        <source>Sleep het EDEXML-bestand of de leerlingenlijst hierheen, of</source>
        <translation>Drag the EDEXML file or the pupil list here, or</translation>
    </message>
    <message>
        <source>&amp;Bestand kiezen…</source>
        <translation>Choose &amp;file…</translation>
    </message>
    <message>
        <source>S&amp;chooljaar</source>
        <translation>School &amp;year</translation>
    </message>
    <message>
        <source>Schooljaar</source>
        <translation>School year</translation>
    </message>
    <message>
        <source>&amp;Locatie</source>
        <translation>&amp;Location</translation>
    </message>
    <message>
        <source>Locatie waarvoor het bestand geldt</source>
        <translation>Location the file applies to</translation>
    </message>
    <message>
        <source>Er is nog niets opgeslagen.</source>
        <translation>Nothing has been saved yet.</translation>
    </message>
    <message>
        <source>&amp;Annuleren</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>&amp;Inlezen</source>
        <translation>&amp;Import</translation>
    </message>
</context>
<context>
    <name>RosterImportDialog</name>
    <message>
        <source>Bestand lezen</source>
        <translation>Reading file</translation>
    </message>
    <message>
        <source>zoals het bestand zegt</source>
        <translation>as the file says</translation>
    </message>
    <message>
        <source>Wachtwoord van het bestand</source>
        <translation>File password</translation>
    </message>
    <message>
        <source>Er verandert niets: %2 leerlingen staan al zo in het programma.</source>
        <translation>Nothing changes: %2 pupils are already like this in the program.</translation>
    </message>
    <message>
        <source>Persoonsgebonden nummers (BSN, onderwijsnummer) zijn niet ingelezen en worden niet bewaard: %1.</source>
        <translation>Personal identification numbers (BSN, education number) have not been imported and are not kept: %1.</translation>
    </message>
    <message>
        <source>Kies het bestand uit uw leerlingadministratie: EDEXML, of een lijst in Excel of csv met leerlingen, ouders of medewerkers.</source>
        <translation>Choose the file from your pupil administration: EDEXML, or a list in Excel or CSV with pupils, guardians or employees.</translation>
    </message>
    <message>
        <source>Wat er verandert</source>
        <translation>What changes</translation>
    </message>
    <message>
        <source>%1 leerlingen zijn nieuw of veranderen, %2 blijven zoals ze zijn.</source>
        <translation>%1 pupils are new or change, %2 stay as they are.</translation>
    </message>
    <message>
        <source>Ouders en verzorgers: %1 nieuw, %2 gewijzigd, %3 blijven zoals ze zijn.</source>
        <translation>Guardians: %1 new, %2 changed, %3 stay as they are.</translation>
    </message>
    <message>
        <source>Medewerkers: %1 nieuw, %2 gewijzigd, %3 blijven zoals ze zijn.</source>
        <translation>Employees: %1 new, %2 changed, %3 stay as they are.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; lijkt een lijst met toestemmingen. Hier worden alleen leerlingen ingelezen; de antwoorden niet.</source>
        <translation>&apos;%1&apos; looks like a list of consents. Only pupils are imported here, not the answers.</translation>
    </message>
    <message>
        <source>&amp;Toestemmingen inlezen…</source>
        <translation>&amp;Import consents…</translation>
    </message>
    <message>
        <source>EDEXML en lijsten (*.xml *.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt *.html *.htm);;Alle bestanden (*)</source>
        <translation>EDEXML and lists (*.xml *.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt *.html *.htm);;All files (*)</translation>
    </message>
    <message>
        <source>Inlezen</source>
        <translation>Importing</translation>
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
        <translation>Group</translation>
    </message>
    <message>
        <source>Locatie</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>Rij</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Melding</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Nieuw</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Gewijzigd</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Andere groep</source>
        <translation>Other group</translation>
    </message>
    <message>
        <source>Van school</source>
        <translation>Left school</translation>
    </message>
    <message>
        <source>Teruggekomen</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>Niet in het bestand (blijven staan)</source>
        <translation>Not in the file (will stay)</translation>
    </message>
    <message>
        <source>Nieuwe groepen</source>
        <translation>New groups</translation>
    </message>
    <message>
        <source>Nieuwe medewerkers</source>
        <translation>New employees</translation>
    </message>
    <message>
        <source>Meldingen</source>
        <translation>Messages</translation>
    </message>
</context>
<context>
    <name>Round</name>
    <message>
        <source>Jaarronde</source>
        <translation>Yearly round</translation>
    </message>
    <message>
        <source>&amp;Ronde</source>
        <translation>&amp;Round</translation>
    </message>
    <message>
        <source>Ronde</source>
        <translation>Round</translation>
    </message>
    <message>
        <source>&amp;Nieuwe ronde…</source>
        <translation>&amp;New round…</translation>
    </message>
    <message>
        <source>Brieven &amp;klaarzetten</source>
        <translation>Ma&amp;ke letters ready</translation>
    </message>
    <message>
        <source>Dit &amp;jaar gedaan</source>
        <translation>&amp;Done this year</translation>
    </message>
    <message>
        <source>Er is nog geen jaarronde. Begin er een: het programma maakt voor elke ouder een formulier met een eigen code.</source>
        <translation>There is no yearly round yet. Begin one: the program makes a form with a code of its own for every guardian.</translation>
    </message>
    <message>
        <source>Jaarronde be&amp;ginnen…</source>
        <translation>Be&amp;gin a yearly round…</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Code</translation>
    </message>
    <message>
        <source>Code van het formulier</source>
        <translation>Code of the form</translation>
    </message>
    <message>
        <source>scan of typ, bijvoorbeeld 2222-5M</source>
        <translation>scan or type, for example 2222-5M</translation>
    </message>
    <message>
        <source>J of N per doel, pijltjes, Del = open, Enter = opslaan, Esc = ander formulier</source>
        <translation>J (yes) or N (no) per purpose, arrows, Del = open, Enter = store, Esc = another form</translation>
    </message>
    <message>
        <source>Scan de code van een formulier, of typ hem over.</source>
        <translation>Scan the code of a form, or type it.</translation>
    </message>
    <message>
        <source>Antwoorden op het formulier</source>
        <translation>Answers on the form</translation>
    </message>
    <message>
        <source>O&amp;pslaan</source>
        <translation>&amp;Store</translation>
    </message>
    <message>
        <source>&amp;Laatst ingevoerd</source>
        <translation>&amp;Last entered</translation>
    </message>
    <message>
        <source>Laatst ingevoerde formulieren</source>
        <translation>Forms entered last</translation>
    </message>
    <message>
        <source>&amp;Ongedaan maken</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>In&amp;voeren</source>
        <translation>E&amp;nter forms</translation>
    </message>
    <message>
        <source>Voorbeel&amp;d van één</source>
        <translation>Preview of one (&amp;d)</translation>
    </message>
    <message>
        <source>Alle &amp;formulieren</source>
        <translation>All &amp;forms</translation>
    </message>
    <message>
        <source>Her&amp;inneren</source>
        <translation>Rem&amp;ind</translation>
    </message>
    <message>
        <source>&amp;Adres voor vensterenvelop</source>
        <translation>&amp;Address for window envelope</translation>
    </message>
    <message>
        <source>Niet ter&amp;ug</source>
        <translation>Not ret&amp;urned</translation>
    </message>
    <message>
        <source>Niet terug als Ex&amp;cel…</source>
        <translation>Not returned as Ex&amp;cel…</translation>
    </message>
    <message>
        <source>Adre&amp;ssen als Excel…</source>
        <translation>Addre&amp;sses as Excel…</translation>
    </message>
    <message>
        <source>Voorblad &amp;per groep</source>
        <translation>Cover sheet &amp;per group</translation>
    </message>
    <message>
        <source>Vóór elke groep een blad met wie er in de stapel zit, om af te vinken</source>
        <translation>Before each group a sheet with who is in the stack, to tick off</translation>
    </message>
    <message>
        <source>Eén PDF per ge&amp;zin, in een map</source>
        <translation>One PDF per famil&amp;y, in a folder</translation>
    </message>
    <message>
        <source>Alle formulieren of de herinnering niet als één stapel, maar als losse bestanden</source>
        <translation>All forms or the reminder not as one stack but as separate files</translation>
    </message>
    <message>
        <source>Formulieren terug, per groep</source>
        <translation>Forms returned, per group</translation>
    </message>
    <message>
        <source>Antwoorden, per doel</source>
        <translation>Answers, per purpose</translation>
    </message>
    <message>
        <source>Nog niet terug (&amp;open)</source>
        <translation>Still &amp;out</translation>
    </message>
    <message>
        <source>Formulieren die nog niet terug zijn</source>
        <translation>Forms that are still out</translation>
    </message>
    <message>
        <source>Samenvatting voor de &amp;MR</source>
        <translation>Su&amp;mmary for the council</translation>
    </message>
    <message>
        <source>Ronde s&amp;luiten…</source>
        <translation>C&amp;lose round…</translation>
    </message>
    <message>
        <source>S&amp;tand</source>
        <translation>S&amp;tate</translation>
    </message>
</context>
<context>
    <name>RoundPage</name>
    <message>
        <source>Alle formulieren zijn terug of vervallen.</source>
        <translation>All forms are back or have lapsed.</translation>
    </message>
    <message>
        <source>Invoeren of stand</source>
        <translation>Enter forms or state</translation>
    </message>
    <message>
        <source>Herinner ouders uiterlijk %1 dat zij hun antwoord altijd mogen veranderen.</source>
        <translation>Remind guardians by %1 that they may change their answer at any time.</translation>
    </message>
    <message>
        <source>De jaarlijkse herinnering staat klaar en moet uiterlijk %1 de deur uit.</source>
        <translation>The yearly reminder is ready and must be sent by %1.</translation>
    </message>
    <message>
        <source>De brieven staan klaar: kies Alle formulieren om ze te bekijken en af te drukken.</source>
        <translation>The letters are ready: choose All forms to look at them and print them.</translation>
    </message>
    <message>
        <source>Vastgelegd: de ouders zijn dit schooljaar herinnerd.</source>
        <translation>Recorded: guardians were reminded this school year.</translation>
    </message>
    <message>
        <source>%1 van %2 formulieren terug, graag uiterlijk %3</source>
        <translation>%1 of %2 forms returned, due by %3</translation>
    </message>
    <message numerus="yes">
        <source>%n formulier(en) gaan niet per post; de kolom &apos;Per post&apos; zegt waarom. Deel die uit.</source>
        <translation>
            <numerusform>%n form does not go by post; the column &apos;By post&apos; says why. Hand it out.</numerusform>
            <numerusform>%n forms do not go by post; the column &apos;By post&apos; says why. Hand those out.</numerusform>
        </translation>
    </message>
    <message>
        <source>Opgeslagen: %1</source>
        <translation>Saved: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n bestand(en) opgeslagen in %1.</source>
        <translation>
            <numerusform>%n file saved in %1.</numerusform>
            <numerusform>%n files saved in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n formulier(en) staan er niet bij; de lijst in de map zegt welke en waarom.</source>
        <translation>
            <numerusform>%n form is not among them; the list in the folder says which and why.</numerusform>
            <numerusform>%n forms are not among them; the list in the folder says which and why.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nog niet terug</source>
        <translation>Still out</translation>
    </message>
    <message>
        <source>Adressen</source>
        <translation>Addresses</translation>
    </message>
    <message>
        <source>De formulieren van &apos;%1&apos; staan klaar. Druk ze af en deel ze uit, of stuur ze op.</source>
        <translation>The forms of &apos;%1&apos; are ready. Print them and hand them out, or post them.</translation>
    </message>
    <message>
        <source>Alle formulieren</source>
        <translation>All forms</translation>
    </message>
    <message>
        <source>Formulieren maken</source>
        <translation>Making forms</translation>
    </message>
    <message>
        <source>Herinneringen maken</source>
        <translation>Making reminders</translation>
    </message>
    <message>
        <source>Kies de map waarin de bestanden komen</source>
        <translation>Choose the folder for the files</translation>
    </message>
    <message>
        <source>Exporteren</source>
        <translation>Exporting</translation>
    </message>
    <message>
        <source>Excel-werkmap (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message numerus="yes">
        <source>De ronde sluiten? %n formulier(en) die nog niet terug zijn, vervallen: hun code werkt niet meer. Wie niet antwoordde, blijft onbeantwoord.</source>
        <translation>
            <numerusform>Close the round? %n form that is still out lapses: its code no longer works. Who did not answer stays unanswered.</numerusform>
            <numerusform>Close the round? %n forms that are still out lapse: their codes no longer work. Who did not answer stays unanswered.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ronde sluiten</source>
        <translation>Close round</translation>
    </message>
    <message>
        <source>Ronde &amp;sluiten</source>
        <translation>&amp;Close round</translation>
    </message>
    <message>
        <source>&amp;Annuleren</source>
        <translation>C&amp;ancel</translation>
    </message>
    <message>
        <source>%1 (gesloten)</source>
        <translation>%1 (closed)</translation>
    </message>
    <message>
        <source>Groep</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Leerling</source>
        <translation>Pupil</translation>
    </message>
    <message>
        <source>Ouder/verzorger</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Herinnerd op</source>
        <translation>Reminded on</translation>
    </message>
    <message>
        <source>Per post</source>
        <translation>By post</translation>
    </message>
    <message>
        <source>ja</source>
        <translation>yes</translation>
    </message>
</context>
<context>
    <name>RoundStart</name>
    <message>
        <source>Jaarronde beginnen</source>
        <translation>Begin a yearly round</translation>
    </message>
    <message>
        <source>&amp;Naam</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Naam van de ronde</source>
        <translation>Name of the round</translation>
    </message>
    <message>
        <source>&amp;Terug uiterlijk</source>
        <translation>&amp;Due by</translation>
    </message>
    <message>
        <source>Formulieren terug uiterlijk</source>
        <translation>Forms due by</translation>
    </message>
    <message>
        <source>&amp;Doelen (spatie: aan of uit)</source>
        <translation>&amp;Purposes (space: on or off)</translation>
    </message>
    <message>
        <source>&amp;Groepen (Ctrl+A: alles aan of uit)</source>
        <translation>&amp;Groups (Ctrl+A: all on or off)</translation>
    </message>
    <message>
        <source>Doelen die worden gevraagd</source>
        <translation>Purposes that are asked</translation>
    </message>
    <message>
        <source>Groepen die worden gevraagd</source>
        <translation>Groups that are asked</translation>
    </message>
    <message>
        <source>Ronde &amp;beginnen</source>
        <translation>&amp;Begin round</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>RoundStartDialog</name>
    <message>
        <source>%1 formulieren voor %2 leerlingen.</source>
        <translation>%1 forms for %2 pupils.</translation>
    </message>
    <message numerus="yes">
        <source>Van %n leerling(en) is geen ouder met gezag bekend: één formulier voor het gezin.</source>
        <translation>
            <numerusform>Of %n pupil no guardian with custody is known: one form for the family.</numerusform>
            <numerusform>Of %n pupils no guardian with custody is known: one form for each family.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n formulier(en) krijgen geen adres op papier en worden uitgedeeld.</source>
        <translation>
            <numerusform>%n form gets no address on paper and is handed out.</numerusform>
            <numerusform>%n forms get no address on paper and are handed out.</numerusform>
        </translation>
    </message>
    <message>
        <source>Formulieren voorbereiden</source>
        <translation>Preparing forms</translation>
    </message>
</context>
<context>
    <name>RuleEdit</name>
    <message>
        <source>Regel van het protocol</source>
        <translation>Rule of the protocol</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Code</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>A13</source>
        <translation>A13</translation>
    </message>
    <message>
        <source>&amp;Regel in eigen woorden</source>
        <translation>&amp;Rule in own words</translation>
    </message>
    <message>
        <source>Regel in eigen woorden</source>
        <translation>Rule in own words</translation>
    </message>
    <message>
        <source>Geldt voor &amp;leerlingen</source>
        <translation>Applies to &amp;pupils</translation>
    </message>
    <message>
        <source>Geldt voor &amp;ouders</source>
        <translation>Applies to parent&amp;s</translation>
    </message>
    <message>
        <source>Geldt voor &amp;medewerkers</source>
        <translation>Applies to e&amp;mployees</translation>
    </message>
    <message>
        <source>De regel staat in brieven met zijn code; sluit niet af met een punt.</source>
        <translation>The rule stands in letters with its code; do not end with a full stop.</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Va&amp;stleggen</source>
        <translation>&amp;Record</translation>
    </message>
</context>
<context>
    <name>RulesPane</name>
    <message>
        <source>Geen regel gevonden. Zoek op een code (A5) of een woord.</source>
        <translation>No rule found. Search for a code (A5) or a word.</translation>
    </message>
    <message>
        <source>%1 van %2 regels</source>
        <translation>%1 of %2 rules</translation>
    </message>
    <message>
        <source>Regel %1 is uit deze versie gehaald.</source>
        <translation>Rule %1 was taken out of this version.</translation>
    </message>
    <message>
        <source>Terugzetten</source>
        <translation>Put back</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Hoofdstuk</source>
        <translation>Chapter</translation>
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
    <name>SealNote</name>
    <message>
        <source>Zegel nakijken</source>
        <translation>Checking the seal</translation>
    </message>
</context>
<context>
    <name>SealTab</name>
    <message>
        <source>✓ Met dit certificaat is een voorbeeldbrief verzegeld en nagekeken.</source>
        <translation>✓ A sample letter was sealed with this certificate and checked.</translation>
    </message>
    <message>
        <source>Brieven die u vanaf nu definitief maakt, worden verzegeld.</source>
        <translation>Letters that you make final from now on are sealed.</translation>
    </message>
    <message>
        <source>Nieuwe brieven worden niet meer verzegeld. Eerdere brieven houden hun zegel.</source>
        <translation>New letters are not sealed any more. Earlier letters keep their seal.</translation>
    </message>
    <message>
        <source>Het certificaat is geprobeerd maar nog niet gekozen. Kies Brieven hiermee verzegelen, of Annuleren.</source>
        <translation>The certificate was tried but not chosen yet. Choose Seal letters with it, or Cancel.</translation>
    </message>
    <message>
        <source>Certificaat proberen</source>
        <translation>Trying the certificate</translation>
    </message>
    <message>
        <source>Niet &amp;meer verzegelen</source>
        <translation>Seal no &amp;more letters</translation>
    </message>
    <message>
        <source>Een zegel is een elektronische ondertekening in het PDF-bestand: wie het bestand krijgt, kan nagaan dat er niets aan de brief is veranderd. Op papier is het zegel niet te zien en het vervangt de handtekening niet.</source>
        <translation>A seal is an electronic signature in the PDF file: whoever gets the file can check that nothing in the letter was changed. On paper the seal cannot be seen, and it does not replace the signature.</translation>
    </message>
    <message>
        <source>Een certificaat kiezen</source>
        <translation>Choosing a certificate</translation>
    </message>
    <message>
        <source>&amp;Certificaatbestand van het bestuur:</source>
        <translation>&amp;Certificate file of the board:</translation>
    </message>
    <message>
        <source>een bestand dat eindigt op .p12 of .pfx</source>
        <translation>a file ending in .p12 or .pfx</translation>
    </message>
    <message>
        <source>Kiez&amp;en…</source>
        <translation>Choos&amp;e…</translation>
    </message>
    <message>
        <source>&amp;Wachtwoord van dat bestand:</source>
        <translation>Pass&amp;word of that file:</translation>
    </message>
    <message>
        <source>Het bestand blijft waar het is: deze computer onthoudt alleen de plaats. Het wachtwoord wordt nooit bewaard; het wordt gevraagd als u brieven definitief maakt.</source>
        <translation>The file stays where it is: this computer only remembers the place. The password is never kept; it is asked when you make letters final.</translation>
    </message>
    <message>
        <source>Certificaat &amp;proberen</source>
        <translation>&amp;Try the certificate</translation>
    </message>
    <message>
        <source>Brieven hiermee ver&amp;zegelen</source>
        <translation>Seal letters with &amp;it</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Programma laden</source>
        <translation>Loading program</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>%1 kan het gegevensbestand nu openen.</source>
        <translation>%1 can open the data file now.</translation>
    </message>
    <message>
        <source>De wachtwoordzin van %1 is veranderd.</source>
        <translation>The passphrase of %1 has been changed.</translation>
    </message>
    <message>
        <source>%1 kan het gegevensbestand niet meer openen.</source>
        <translation>%1 can no longer open the data file.</translation>
    </message>
    <message>
        <source>Opgeslagen wie %1 is.</source>
        <translation>Stored who %1 is.</translation>
    </message>
    <message>
        <source>Back-up maken</source>
        <translation>Making backup</translation>
    </message>
    <message>
        <source>Kopie maken</source>
        <translation>Making copy</translation>
    </message>
    <message>
        <source>&amp;Opslaan</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>%1 ziet nog geen leerlingen: kies eerst welke medewerker dit is.</source>
        <translation>%1 sees no pupils yet: choose first which employee this is.</translation>
    </message>
    <message>
        <source>Kiezen…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Kies eerst een gebruiker in de lijst.</source>
        <translation>Select a user in the list first.</translation>
    </message>
    <message>
        <source>Back-up gemaakt en gecontroleerd: %1</source>
        <translation>Backup made and checked: %1</translation>
    </message>
    <message>
        <source>Laatste back-up: %1</source>
        <translation>Last backup: %1</translation>
    </message>
    <message>
        <source>Er is nog geen back-up gemaakt.</source>
        <translation>No backup has been made yet.</translation>
    </message>
    <message>
        <source>Gegevensbestand: %1</source>
        <translation>Data file: %1</translation>
    </message>
    <message>
        <source>WM Desktop %1.wmbackup</source>
        <translation>WM Desktop %1.wmbackup</translation>
    </message>
    <message>
        <source>Kopie op een andere plek</source>
        <translation>Copy to another place</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Rol</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Medewerker</source>
        <translation>Employee</translation>
    </message>
    <message>
        <source>Groepen</source>
        <translation>Groups</translation>
    </message>
</context>
<context>
    <name>SettingsForm</name>
    <message>
        <source>Instellingen</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>&amp;Naam van de school:</source>
        <translation>&amp;Name of the school:</translation>
    </message>
    <message>
        <source>Naam van de school</source>
        <translation>Name of the school</translation>
    </message>
    <message>
        <source>Schoolbestuu&amp;r:</source>
        <translation>School boar&amp;d:</translation>
    </message>
    <message>
        <source>Schoolbestuur</source>
        <translation>School board</translation>
    </message>
    <message>
        <source>&amp;Plaats (boven de datum van een brief):</source>
        <translation>T&amp;own (above the date of a letter):</translation>
    </message>
    <message>
        <source>Plaats (boven de datum van een brief)</source>
        <translation>Town (above the date of a letter)</translation>
    </message>
    <message>
        <source>&amp;Vergrendelen na:</source>
        <translation>Loc&amp;k after:</translation>
    </message>
    <message>
        <source> minuten</source>
        <translation> minutes</translation>
    </message>
    <message>
        <source>Vergrendelen na</source>
        <translation>Lock after</translation>
    </message>
    <message>
        <source>De directeur &amp;mag namens het bestuur schorsen (mandaat)</source>
        <translation>The principal m&amp;ay suspend on behalf of the board (mandate)</translation>
    </message>
    <message>
        <source>Locaties</source>
        <translation>Locations</translation>
    </message>
    <message>
        <source>Lo&amp;catie:</source>
        <translation>L&amp;ocation:</translation>
    </message>
    <message>
        <source>Tele&amp;foon:</source>
        <translation>T&amp;elephone:</translation>
    </message>
    <message>
        <source>Briefpapier</source>
        <translation>Letterhead</translation>
    </message>
    <message>
        <source>Ondertekenaars</source>
        <translation>Signatories</translation>
    </message>
    <message>
        <source>Personeel</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>Verwi&amp;jderen</source>
        <translation>R&amp;emove</translation>
    </message>
    <message>
        <source>Ni&amp;euwe wachtwoordzin voor de gekozen gebruiker</source>
        <translation>New passphrase for the selec&amp;ted user</translation>
    </message>
    <message>
        <source>De directeur mag namens het bestuur een ouder de toegang ont&amp;zeggen (mandaat)</source>
        <translation>The principal may ban a parent from the &amp;premises on behalf of the board (mandate)</translation>
    </message>
    <message>
        <source>Wat de school verstaat onder de ernst van een incident:</source>
        <translation>What the school means by the severity of an incident:</translation>
    </message>
    <message>
        <source>Ernst &amp;1:</source>
        <translation>Severity &amp;1:</translation>
    </message>
    <message>
        <source>Wat de school verstaat onder ernst 1</source>
        <translation>What the school means by severity 1</translation>
    </message>
    <message>
        <source>Ernst &amp;2:</source>
        <translation>Severity &amp;2:</translation>
    </message>
    <message>
        <source>Wat de school verstaat onder ernst 2</source>
        <translation>What the school means by severity 2</translation>
    </message>
    <message>
        <source>Ernst &amp;3:</source>
        <translation>Severity &amp;3:</translation>
    </message>
    <message>
        <source>Wat de school verstaat onder ernst 3</source>
        <translation>What the school means by severity 3</translation>
    </message>
    <message>
        <source>Ernst &amp;4:</source>
        <translation>Severity &amp;4:</translation>
    </message>
    <message>
        <source>Wat de school verstaat onder ernst 4</source>
        <translation>What the school means by severity 4</translation>
    </message>
    <message>
        <source>E&amp;erdere incidenten tonen:</source>
        <translation>Show &amp;earlier incidents:</translation>
    </message>
    <message>
        <source> jaar na afsluiten</source>
        <translation> years after closing</translation>
    </message>
    <message>
        <source>Eerdere incidenten tonen</source>
        <translation>Show earlier incidents</translation>
    </message>
    <message>
        <source>Locatie</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>St&amp;raat en huisnummer:</source>
        <translation>Street and house &amp;number:</translation>
    </message>
    <message>
        <source>Straat en huisnummer</source>
        <translation>Street and house number</translation>
    </message>
    <message>
        <source>&amp;Postcode:</source>
        <translation>Pos&amp;tcode:</translation>
    </message>
    <message>
        <source>2411 AB</source>
        <translation>2411 AB</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postcode</translation>
    </message>
    <message>
        <source>Pl&amp;aats:</source>
        <translation>To&amp;wn:</translation>
    </message>
    <message>
        <source>Plaats</source>
        <translation>Town</translation>
    </message>
    <message>
        <source>Telefoon</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>&amp;E-mail:</source>
        <translation>E-&amp;mail:</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Instanties</source>
        <translation>Organisations</translation>
    </message>
    <message>
        <source>Bezwaar</source>
        <translation>Objection</translation>
    </message>
    <message>
        <source>Functi&amp;e onder de naam:</source>
        <translation>Job &amp;title below the name:</translation>
    </message>
    <message>
        <source>Met &apos;namens het bevoegd ge&amp;zag&apos;</source>
        <translation>With &apos;namens het bevoe&amp;gd gezag&apos; (on behalf of the board)</translation>
    </message>
    <message>
        <source>Mede&amp;werker en groepen…</source>
        <translation>E&amp;mployee and groups…</translation>
    </message>
    <message>
        <source>Wa&amp;chtwoordzin:</source>
        <translation>Pa&amp;ssphrase:</translation>
    </message>
    <message>
        <source>Toe&amp;voegen</source>
        <translation>&amp;Add</translation>
    </message>
    <message>
        <source>Ko&amp;pie op een andere plek…</source>
        <translation>&amp;Copy to another place…</translation>
    </message>
    <message>
        <source>Wachtwoordzin</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Doelen</source>
        <translation>Purposes</translation>
    </message>
    <message>
        <source>Beleid</source>
        <translation>Policy</translation>
    </message>
    <message>
        <source>Kalender</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>Back-up</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Elke dag dat u werkt en vóór elke inleesronde maakt het programma zelf een back-up. Er blijven 10 dagen en 12 maanden bewaard. Zet af en toe een kopie op een andere plek.</source>
        <translation>Every day you work, and before every import batch, the program makes a backup by itself. 10 days and 12 months are kept. Put a copy in another place now and then.</translation>
    </message>
    <message>
        <source>Incidenten</source>
        <translation>Incidents</translation>
    </message>
    <message>
        <source>Soort instellingen</source>
        <translation>Kind of settings</translation>
    </message>
    <message>
        <source>School</source>
        <translation>School</translation>
    </message>
    <message>
        <source>Directeur</source>
        <translation>Principal</translation>
    </message>
    <message>
        <source>&amp;Naam:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>&amp;Functie onder de naam:</source>
        <translation>&amp;Job title below the name:</translation>
    </message>
    <message>
        <source>Functie onder de naam</source>
        <translation>Job title below the name</translation>
    </message>
    <message>
        <source>Met &apos;namens het be&amp;voegd gezag&apos;</source>
        <translation>With &apos;n&amp;amens het bevoegd gezag&apos; (on behalf of the board)</translation>
    </message>
    <message>
        <source>Bestuurder</source>
        <translation>Board member</translation>
    </message>
    <message>
        <source>N&amp;aam:</source>
        <translation>Na&amp;me:</translation>
    </message>
    <message>
        <source>Zegel</source>
        <translation>Seal</translation>
    </message>
    <message>
        <source>Gebruikers</source>
        <translation>Users</translation>
    </message>
    <message>
        <source>&amp;Rol:</source>
        <translation>R&amp;ole:</translation>
    </message>
    <message>
        <source>Rol</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>&amp;Nu een back-up maken</source>
        <translation>Back up &amp;now</translation>
    </message>
</context>
<context>
    <name>ShareBars</name>
    <message>
        <source>%1: %2 ja, %3 nee, %4 geen antwoord</source>
        <translation>%1: %2 yes, %3 no, %4 no answer</translation>
    </message>
    <message>
        <source>ja / nee / geen antwoord</source>
        <translation>yes / no / no answer</translation>
    </message>
</context>
<context>
    <name>SheetModel</name>
    <message>
        <source>Kopregel</source>
        <translation>Header row</translation>
    </message>
    <message>
        <source>Deze rij is verborgen in het bestand</source>
        <translation>This row is hidden in the file</translation>
    </message>
    <message>
        <source>Deze kolom is verborgen in het bestand</source>
        <translation>This column is hidden in the file</translation>
    </message>
    <message>
        <source>Doorgehaald</source>
        <translation>Struck through</translation>
    </message>
    <message>
        <source>Notitie: %1</source>
        <translation>Note: %1</translation>
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
        <translation>Stage of the incident file</translation>
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
        <source>&amp;Oordeel</source>
        <translation>&amp;Judgement</translation>
    </message>
    <message>
        <source>Oordeel</source>
        <translation>Judgement</translation>
    </message>
    <message>
        <source>&amp;Ernst</source>
        <translation>S&amp;everity</translation>
    </message>
    <message>
        <source>Ernst</source>
        <translation>Severity</translation>
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
        <translation>Why the incident file moves to this stage; goes into the timeline.</translation>
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
    <name>StageDialog</name>
    <message>
        <source>(kies)</source>
        <translation>(choose)</translation>
    </message>
    <message>
        <source>Nog open in dit dossier:
%1
Schrijf waarom het dossier toch dicht kan.</source>
        <translation>Still open in this file:
%1
Write why the file can be closed all the same.</translation>
    </message>
    <message>
        <source>Het dossier gaat weer open. Schrijf waarom.</source>
        <translation>The file will be opened again. Write why.</translation>
    </message>
</context>
<context>
    <name>StartDialog</name>
    <message>
        <source>Alleen directeur of bestuur kan vastleggen dat het bestuur anders besluit.</source>
        <translation>Only the principal or the board can record that the board decides otherwise.</translation>
    </message>
    <message>
        <source>Vul in vanaf welke dag de versie van kracht is.</source>
        <translation>Fill in from which day the version is in force.</translation>
    </message>
    <message>
        <source>Wordt opgezocht…</source>
        <translation>Looking it up…</translation>
    </message>
    <message>
        <source>Vergelijkbare zaken opzoeken</source>
        <translation>Looking up similar cases</translation>
    </message>
    <message>
        <source>Niemand is in dit dossier aangesproken. Voeg eerst bij Overzicht iemand toe als &apos;aangesproken&apos;.</source>
        <translation>Nobody is spoken to in this file. Add somebody as &apos;spoken to&apos; in the overview first.</translation>
    </message>
    <message>
        <source>Eerdere dossiers van %1</source>
        <translation>Earlier files of %1</translation>
    </message>
    <message>
        <source>Geen eerder dossier dat nog meetelt.</source>
        <translation>No earlier file that still counts.</translation>
    </message>
    <message>
        <source>In dit dossier: %1.</source>
        <translation>In this file: %1.</translation>
    </message>
    <message>
        <source>In dit dossier is nog geen maatregel gekozen.</source>
        <translation>No measure was chosen in this file yet.</translation>
    </message>
    <message>
        <source>ernst %1</source>
        <translation>severity %1</translation>
    </message>
    <message>
        <source>zonder maatregel</source>
        <translation>without a measure</translation>
    </message>
    <message>
        <source>nog niet beoordeeld</source>
        <translation>not judged yet</translation>
    </message>
    <message>
        <source>Er is nog geen afgehandeld dossier van deze soort.</source>
        <translation>There is no closed file of this kind yet.</translation>
    </message>
    <message numerus="yes">
        <source>%n afgehandeld(e) dossier(s) van deze soort, zonder namen:</source>
        <translation>
            <numerusform>%n closed file of this kind, without names:</numerusform>
            <numerusform>%n closed files of this kind, without names:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>- %n zonder maatregel</source>
        <translation>
            <numerusform>- %n without a measure</numerusform>
            <numerusform>- %n without a measure</numerusform>
        </translation>
    </message>
    <message>
        <source>- ernst %1: %2</source>
        <translation>- severity %1: %2</translation>
    </message>
    <message>
        <source>Dat zijn er te weinig om op af te gaan.</source>
        <translation>Those are too few to go by.</translation>
    </message>
    <message>
        <source>Kies eerst een maatregel.</source>
        <translation>Choose a measure first.</translation>
    </message>
</context>
<context>
    <name>StartWindow</name>
    <message>
        <source>WM Desktop</source>
        <translation>WM Desktop</translation>
    </message>
    <message>
        <source>Programma laden</source>
        <translation>Loading program</translation>
    </message>
    <message>
        <source>Gegevensbestand maken</source>
        <translation>Creating data file</translation>
    </message>
    <message>
        <source>Openen</source>
        <translation>Opening</translation>
    </message>
    <message>
        <source>Herstellen</source>
        <translation>Recovering</translation>
    </message>
    <message>
        <source>Voorbeeldschool maken</source>
        <translation>Making sample school</translation>
    </message>
    <message>
        <source>Back-up terugzetten</source>
        <translation>Restoring backup</translation>
    </message>
    <message>
        <source>Map bekijken</source>
        <translation>Looking at folder</translation>
    </message>
    <message>
        <source>Gegevensbestand openen</source>
        <translation>Open data file</translation>
    </message>
    <message>
        <source>Gegevensbestanden (*.db)</source>
        <translation>Data files (*.db)</translation>
    </message>
    <message>
        <source>Back-up kiezen</source>
        <translation>Choose backup</translation>
    </message>
    <message>
        <source>Back-ups (*.wmbackup);;Alle bestanden (*)</source>
        <translation>Backups (*.wmbackup);;All files (*)</translation>
    </message>
    <message>
        <source>Herstelcode opslaan</source>
        <translation>Save recovery key</translation>
    </message>
    <message>
        <source>✓ Opgeslagen: %1</source>
        <translation>✓ Saved: %1</translation>
    </message>
    <message>
        <source>WM Desktop herstelcode.txt</source>
        <translation>WM Desktop recovery key.txt</translation>
    </message>
</context>
<context>
    <name>StayDialog</name>
    <message>
        <source>&amp;Laatste dag:</source>
        <translation>Last &amp;day:</translation>
    </message>
    <message>
        <source>Laatste dag</source>
        <translation>Last day</translation>
    </message>
</context>
<context>
    <name>StayEditForm</name>
    <message>
        <source>Andere groep</source>
        <translation>Change group</translation>
    </message>
    <message>
        <source>&amp;Groep:</source>
        <translation>&amp;Group:</translation>
    </message>
    <message>
        <source>Groep</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>&amp;Locatie:</source>
        <translation>&amp;Location:</translation>
    </message>
    <message>
        <source>Locatie</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>&amp;Vanaf:</source>
        <translation>&amp;From:</translation>
    </message>
    <message>
        <source>Vanaf</source>
        <translation>From</translation>
    </message>
</context>
<context>
    <name>StepDialog</name>
    <message>
        <source>Door: %1.</source>
        <translation>By: %1.</translation>
    </message>
    <message>
        <source>Moment van deze stap</source>
        <translation>Moment of this step</translation>
    </message>
    <message>
        <source>Meekijken met de stap</source>
        <translation>Looking along with the step</translation>
    </message>
    <message>
        <source>Nog niet vastgelegd. Wat in de weg staat, staat in rood bij de velden.</source>
        <translation>Not recorded yet. What is in the way stands in red beside the fields.</translation>
    </message>
    <message>
        <source>Nog niet vastgelegd. Schrijf onderaan bij elk punt waarom het toch zo kan.</source>
        <translation>Not recorded yet. Write at each point below why it can be so all the same.</translation>
    </message>
    <message>
        <source>%1 (mag leeg blijven)</source>
        <translation>%1 (may stay empty)</translation>
    </message>
    <message>
        <source>Overgenomen uit een eerdere stap of een brief; kijk of het nog klopt.</source>
        <translation>Taken from an earlier step or a letter; check whether it still holds.</translation>
    </message>
    <message>
        <source>Schrijf onderaan nog waarom het toch zo kan.</source>
        <translation>Write below why it is right all the same.</translation>
    </message>
    <message>
        <source>Nog in te vullen: %1.</source>
        <translation>Still to fill in: %1.</translation>
    </message>
    <message>
        <source>Alles is ingevuld.</source>
        <translation>Everything is filled in.</translation>
    </message>
    <message>
        <source>Alles is ingevuld, maar er staat nog iets in de weg.</source>
        <translation>Everything is filled in, but something is still in the way.</translation>
    </message>
</context>
<context>
    <name>Swatch</name>
    <message>
        <source>rood</source>
        <translation>red</translation>
    </message>
    <message>
        <source>oranje</source>
        <translation>orange</translation>
    </message>
    <message>
        <source>geel</source>
        <translation>yellow</translation>
    </message>
    <message>
        <source>groen</source>
        <translation>green</translation>
    </message>
    <message>
        <source>lichtblauw</source>
        <translation>light blue</translation>
    </message>
    <message>
        <source>blauw</source>
        <translation>blue</translation>
    </message>
    <message>
        <source>paars</source>
        <translation>purple</translation>
    </message>
    <message>
        <source>roze</source>
        <translation>pink</translation>
    </message>
    <message>
        <source>grijs</source>
        <translation>grey</translation>
    </message>
    <message>
        <source>wit</source>
        <translation>white</translation>
    </message>
    <message>
        <source>zwart</source>
        <translation>black</translation>
    </message>
</context>
<context>
    <name>TakedownDone</name>
    <message>
        <source>Weghalen afhandelen</source>
        <translation>Dealing with a take-down</translation>
    </message>
    <message>
        <source>&amp;Wat is er gedaan</source>
        <translation>&amp;What was done</translation>
    </message>
    <message>
        <source>Wat is er gedaan</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>&amp;Toelichting</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <source>Toelichting</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>bijvoorbeeld: foto vervangen door een andere</source>
        <translation>for example: photo replaced by another</translation>
    </message>
    <message>
        <source>Wie het deed en het moment worden erbij vastgelegd.</source>
        <translation>Who did it and when are recorded with it.</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Va&amp;stleggen</source>
        <translation>&amp;Record</translation>
    </message>
</context>
<context>
    <name>TakedownPane</name>
    <message>
        <source>Kies eerst wat gedaan is (zet &apos;Ook wat gedaan is&apos; aan); daarover gaat de brief.</source>
        <translation>First choose something that was done (switch on &apos;What was done as well&apos;); the letter is about that.</translation>
    </message>
    <message>
        <source>Brief tekenen</source>
        <translation>Drawing the letter</translation>
    </message>
    <message>
        <source>Niets gevonden.</source>
        <translation>Nothing found.</translation>
    </message>
    <message>
        <source>Er hoeft nu niets te worden weggehaald.</source>
        <translation>Nothing has to come down now.</translation>
    </message>
    <message numerus="yes">
        <source>%n nog weg te halen</source>
        <translation>
            <numerusform>%n still to be taken down</numerusform>
            <numerusform>%n still to be taken down</numerusform>
        </translation>
    </message>
    <message>
        <source>Vastgelegd: %1, %2.</source>
        <translation>Recorded: %1, %2.</translation>
    </message>
    <message>
        <source>Bevestigingsbrief…</source>
        <translation>Confirmation letter…</translation>
    </message>
    <message>
        <source>%1 door %2 op %3.</source>
        <translation>%1 by %2 on %3.</translation>
    </message>
    <message>
        <source>De link staat op het klembord.</source>
        <translation>The link is on the clipboard.</translation>
    </message>
    <message>
        <source>Sinds</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Wie</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Groep</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Waarom</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Publicatie</source>
        <translation>Publication</translation>
    </message>
    <message>
        <source>Plaats of kanaal</source>
        <translation>Place or channel</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>medewerker</source>
        <translation>employee</translation>
    </message>
    <message>
        <source>! weg te halen</source>
        <translation>! to be taken down</translation>
    </message>
</context>
<context>
    <name>TemplateTexts</name>
    <message>
        <source>Teksten van brieven</source>
        <translation>Texts of letters</translation>
    </message>
    <message>
        <source>Soorten brieven</source>
        <translation>Kinds of letters</translation>
    </message>
    <message>
        <source>Tekst</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>&amp;Veld:</source>
        <translation>&amp;Field:</translation>
    </message>
    <message>
        <source>Veld</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>&amp;Invoegen</source>
        <translation>&amp;Insert</translation>
    </message>
    <message>
        <source>&amp;Als ingevuld…</source>
        <translation>&amp;When filled in…</translation>
    </message>
    <message>
        <source>Tekst van de brief</source>
        <translation>Text of the letter</translation>
    </message>
    <message>
        <source>Wat er met de tekst aan de hand is</source>
        <translation>What there is to say about the text</translation>
    </message>
    <message>
        <source>Verschillen</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>Verschillen met de geleverde tekst</source>
        <translation>Differences from the supplied text</translation>
    </message>
    <message>
        <source>Geschiedenis</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Versies van deze tekst</source>
        <translation>Versions of this text</translation>
    </message>
    <message>
        <source>Tekst van de gekozen versie</source>
        <translation>Text of the chosen version</translation>
    </message>
    <message>
        <source>Deze tekst &amp;overnemen</source>
        <translation>&amp;Take over this text</translation>
    </message>
    <message>
        <source>Voor&amp;beeld met:</source>
        <translation>Previe&amp;w with:</translation>
    </message>
    <message>
        <source>Voorbeeld met</source>
        <translation>Preview with</translation>
    </message>
    <message>
        <source>&amp;Waarom deze wijziging:</source>
        <translation>&amp;Why this change:</translation>
    </message>
    <message>
        <source>Waarom deze wijziging</source>
        <translation>Why this change</translation>
    </message>
    <message>
        <source>Terug naar de &amp;geleverde tekst…</source>
        <translation>Back to the su&amp;pplied text…</translation>
    </message>
    <message>
        <source>O&amp;pslaan</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>&amp;Sluiten</source>
        <translation>&amp;Close</translation>
    </message>
</context>
<context>
    <name>TemplateTextsDialog</name>
    <message>
        <source>De school gebruikt de geleverde tekst.</source>
        <translation>The school uses the supplied text.</translation>
    </message>
    <message>
        <source>Tekst, verschillen of geschiedenis</source>
        <translation>Text, differences or history</translation>
    </message>
    <message>
        <source>Tekst van: %1</source>
        <translation>Text of: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n opmerking(en) bij deze tekst</source>
        <translation>
            <numerusform>%n remark about this text</numerusform>
            <numerusform>%n remarks about this text</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ Alle verplichte onderdelen staan in de tekst.</source>
        <translation>✓ All mandatory parts are in the text.</translation>
    </message>
    <message>
        <source>Geen verschil met de geleverde tekst.</source>
        <translation>No difference from the supplied text.</translation>
    </message>
    <message>
        <source>Zo kan de brief niet worden gemaakt: %1. Onder de tekst staat wat er moet veranderen.</source>
        <translation>The letter cannot be made like this: %1. What must change is said below the text.</translation>
    </message>
    <message>
        <source>Opgeslagen als eigen versie %1. Nieuwe brieven gebruiken deze tekst.</source>
        <translation>Stored as own version %1. New letters use this text.</translation>
    </message>
    <message>
        <source>De geleverde tekst geldt weer. Uw eigen versies staan in de geschiedenis.</source>
        <translation>The supplied text holds again. Your own versions are in the history.</translation>
    </message>
    <message>
        <source>Voorbeeld maken</source>
        <translation>Make preview</translation>
    </message>
    <message>
        <source>Schrijf eerst op waarom u teruggaat naar de geleverde tekst.</source>
        <translation>First write why you go back to the supplied text.</translation>
    </message>
    <message>
        <source>Terug naar de geleverde tekst</source>
        <translation>Back to the supplied text</translation>
    </message>
    <message>
        <source>De geleverde tekst geldt dan weer. Uw eigen versies blijven in de geschiedenis staan.</source>
        <translation>The supplied text will hold again. Your own versions stay in the history.</translation>
    </message>
    <message>
        <source>&amp;Terug naar geleverd</source>
        <translation>&amp;Back to supplied</translation>
    </message>
    <message>
        <source>&amp;Eigen tekst houden</source>
        <translation>&amp;Keep our own text</translation>
    </message>
    <message>
        <source>verzonnen personen</source>
        <translation>invented people</translation>
    </message>
    <message>
        <source>concept</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>Uw tekst tegenover de geleverde tekst (versie %1).</source>
        <translation>Your text against the supplied text (version %1).</translation>
    </message>
    <message>
        <source>Alleen directeur en bestuur kunnen de teksten van brieven wijzigen.</source>
        <translation>Only the principal and the board can change the texts of letters.</translation>
    </message>
    <message>
        <source>De geleverde tekst is nieuwer: versie %1. Uw tekst is gemaakt bij versie %2.</source>
        <translation>The supplied text is newer: version %1. Your text was made with version %2.</translation>
    </message>
    <message>
        <source>Verschillen</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>Versie</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Wanneer</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Wie</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Waarom</source>
        <translation>Why</translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>Kies eerst een bestand met &apos;Bladeren…&apos;.</source>
        <translation>Choose a file with &apos;Browse…&apos; first.</translation>
    </message>
</context>
<context>
    <name>TextsDialog</name>
    <message>
        <source>&amp;Sluiten</source>
        <translation>&amp;Close</translation>
    </message>
</context>
<context>
    <name>Thumbnails</name>
    <message>
        <source>Kleine afbeelding maken</source>
        <translation>Make small picture</translation>
    </message>
</context>
<context>
    <name>TieDialog</name>
    <message>
        <source>&amp;Opslaan</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>(nog niet bekend)</source>
        <translation>(not known yet)</translation>
    </message>
</context>
<context>
    <name>TimelineTab</name>
    <message>
        <source>Alle soorten</source>
        <translation>All kinds</translation>
    </message>
    <message>
        <source>Tijdlijn</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Toegevoegd aan de tijdlijn.</source>
        <translation>Added to the timeline.</translation>
    </message>
    <message>
        <source>Verbeterd; de oude regel blijft ernaast staan.</source>
        <translation>Corrected; the old entry stays beside it.</translation>
    </message>
    <message>
        <source>%1 van %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Geen regel past bij wat u zoekt.</source>
        <translation>No line fits what you look for.</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>Vandaag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Openstaande incidenten</source>
        <translation>Open incidents</translation>
    </message>
    <message>
        <source>Er staan geen incidenten open.</source>
        <translation>There are no open incidents.</translation>
    </message>
    <message>
        <source>Nu weg te halen</source>
        <translation>To be taken down now</translation>
    </message>
    <message>
        <source>Er hoeft niets van internet of papier te worden weggehaald.</source>
        <translation>Nothing has to be taken down.</translation>
    </message>
    <message>
        <source>Verouderde lijsten</source>
        <translation>Outdated lists</translation>
    </message>
    <message>
        <source>Jaarlijkse herinnering</source>
        <translation>Yearly reminder</translation>
    </message>
    <message>
        <source>Alle meegegeven lijsten kloppen nog.</source>
        <translation>All lists handed out are still right.</translation>
    </message>
    <message>
        <source>Termijnen en taken</source>
        <translation>Terms and tasks</translation>
    </message>
    <message>
        <source>Er lopen geen termijnen en er staan geen taken open.</source>
        <translation>No terms run and no tasks are open.</translation>
    </message>
    <message>
        <source>Professionele accounts</source>
        <translation>Professional accounts</translation>
    </message>
    <message>
        <source>Alle accounts zijn het laatste jaar gecontroleerd.</source>
        <translation>All accounts were checked in the past year.</translation>
    </message>
    <message>
        <source>Ouders die het oneens zijn</source>
        <translation>Guardians who disagree</translation>
    </message>
    <message>
        <source>Werklijst &amp;openen…</source>
        <translation>&amp;Open worklist…</translation>
    </message>
    <message>
        <source>Er zijn geen tegenstrijdige antwoorden.</source>
        <translation>There are no conflicting answers.</translation>
    </message>
    <message>
        <source>Conceptbrieven</source>
        <translation>Draft letters</translation>
    </message>
    <message>
        <source>Er liggen geen brieven klaar om definitief te maken.</source>
        <translation>There are no letters waiting to be made final.</translation>
    </message>
    <message>
        <source>Formulieren per groep</source>
        <translation>Forms per group</translation>
    </message>
    <message>
        <source>De balk: antwoorden op de doelen die u vraagt. Het getal: leerlingen van wie alles bekend is. Kies een groep om te zien wie ontbreekt.</source>
        <translation>The bar: answers to the purposes you ask. The number: pupils of whom everything is known. Choose a group to see who is missing.</translation>
    </message>
    <message>
        <source>Antwoorden per groep</source>
        <translation>Answers per group</translation>
    </message>
    <message>
        <source>Er zijn nog geen leerlingen. Lees eerst de leerlingen in.</source>
        <translation>There are no pupils yet. Import the pupils first.</translation>
    </message>
    <message>
        <source>&amp;Leerlingen inlezen…</source>
        <translation>&amp;Import pupils…</translation>
    </message>
    <message>
        <source>Gegevensbestand</source>
        <translation>Data file</translation>
    </message>
    <message>
        <source>Back-up &amp;maken…</source>
        <translation>&amp;Back up…</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%n leerling(en)</source>
        <translation>
            <numerusform>%n pupil</numerusform>
            <numerusform>%n pupils</numerusform>
        </translation>
    </message>
    <message>
        <source>uiterlijk %1, te laat</source>
        <translation>by %1, late</translation>
    </message>
    <message>
        <source>uiterlijk %1</source>
        <translation>by %1</translation>
    </message>
    <message>
        <source>Ouders herinneren</source>
        <translation>Remind guardians</translation>
    </message>
    <message numerus="yes">
        <source>! %n eigen brieftekst(en) nakijken: er is een nieuwe</source>
        <translation>
            <numerusform>! review %n own letter text: there is a new one</numerusform>
            <numerusform>! review %n own letter texts: there are new ones</numerusform>
        </translation>
    </message>
    <message>
        <source>! Er is nog geen back-up gemaakt.</source>
        <translation>! No backup has been made yet.</translation>
    </message>
    <message>
        <source>! De laatste back-up is van %1. Maak er vandaag een.</source>
        <translation>! The last backup is from %1. Make one today.</translation>
    </message>
    <message>
        <source>Laatste back-up: %1.</source>
        <translation>Last backup: %1.</translation>
    </message>
</context>
<context>
    <name>TotalsBar</name>
    <message>
        <source>%1: %2 ja, %3 nee of ingetrokken, %4 open of oneens</source>
        <translation>%1: %2 yes, %3 no or withdrawn, %4 open or in disagreement</translation>
    </message>
    <message>
        <source>ja</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>nee of ingetrokken</source>
        <translation>no or withdrawn</translation>
    </message>
    <message>
        <source>open of oneens</source>
        <translation>open or in disagreement</translation>
    </message>
</context>
<context>
    <name>UserTie</name>
    <message>
        <source>Wie is deze gebruiker?</source>
        <translation>Who is this user?</translation>
    </message>
    <message>
        <source>Een leerkracht ziet alleen de leerlingen die nu in de eigen groepen zitten. De groepen komen uit het leerlingbestand (EDEXML) of de lijst van medewerkers; kloppen ze niet, vink ze dan hier aan.</source>
        <translation>A teacher only sees the pupils who are in the own groups now. The groups come from the pupil file (EDEXML) or the list of employees; if they are not right, tick them here.</translation>
    </message>
    <message>
        <source>&amp;Medewerker:</source>
        <translation>E&amp;mployee:</translation>
    </message>
    <message>
        <source>&amp;Groepen van deze medewerker:</source>
        <translation>&amp;Groups of this employee:</translation>
    </message>
</context>
<context>
    <name>VersionAdopt</name>
    <message>
        <source>Vaststellen</source>
        <translation>Adopt</translation>
    </message>
    <message>
        <source>Vastgesteld o&amp;p</source>
        <translation>Adopted &amp;on</translation>
    </message>
    <message>
        <source>Vastgesteld op</source>
        <translation>Adopted on</translation>
    </message>
    <message>
        <source>&amp;Door</source>
        <translation>&amp;By</translation>
    </message>
    <message>
        <source>Vastgesteld door</source>
        <translation>Adopted by</translation>
    </message>
    <message>
        <source>Daarna veranderen tekst en regels van deze versie niet meer.</source>
        <translation>After that the text and rules of this version do not change.</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Vast&amp;stellen</source>
        <translation>Adop&amp;t</translation>
    </message>
</context>
<context>
    <name>VersionAnswer</name>
    <message>
        <source>Instemming vastleggen</source>
        <translation>Record consent</translation>
    </message>
    <message>
        <source>&amp;Orgaan</source>
        <translation>&amp;Body</translation>
    </message>
    <message>
        <source>Orgaan</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>&amp;Uitkomst</source>
        <translation>&amp;Result</translation>
    </message>
    <message>
        <source>Uitkomst</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>&amp;Dag van de vergadering</source>
        <translation>&amp;Day of the meeting</translation>
    </message>
    <message>
        <source>Dag van de vergadering</source>
        <translation>Day of the meeting</translation>
    </message>
    <message>
        <source>&amp;Getekend door</source>
        <translation>Signed b&amp;y</translation>
    </message>
    <message>
        <source>Getekend door</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>&amp;Toelichting</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <source>Toelichting of voorwaarden</source>
        <translation>Note or conditions</translation>
    </message>
    <message>
        <source>&amp;Notulen</source>
        <translation>&amp;Minutes</translation>
    </message>
    <message>
        <source>Bestand met de notulen</source>
        <translation>File with the minutes</translation>
    </message>
    <message>
        <source>Een eerdere uitkomst blijft bewaard; de nieuwste telt.</source>
        <translation>An earlier result is kept; the newest counts.</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Va&amp;stleggen</source>
        <translation>&amp;Record</translation>
    </message>
</context>
<context>
    <name>VersionAsk</name>
    <message>
        <source>Ter instemming voorleggen</source>
        <translation>Submit for consent</translation>
    </message>
    <message>
        <source>&amp;MR</source>
        <translation>&amp;Participation council (MR)</translation>
    </message>
    <message>
        <source>&amp;OR (ouderraad)</source>
        <translation>Parents&apos; c&amp;ouncil (OR)</translation>
    </message>
    <message>
        <source>&amp;Team</source>
        <translation>&amp;Team</translation>
    </message>
    <message>
        <source>&amp;Leerlingen</source>
        <translation>&amp;Pupils</translation>
    </message>
    <message>
        <source>Voorgelegd o&amp;p</source>
        <translation>Submitted o&amp;n</translation>
    </message>
    <message>
        <source>Voorgelegd op</source>
        <translation>Submitted on</translation>
    </message>
    <message>
        <source>Wat OR op uw school is, staat niet in het protocol: op een basisschool waarschijnlijk de ouderraad. Alleen voor de MR kent de wet instemmingsrecht.</source>
        <translation>What OR is at your school does not stand in the protocol: at a primary school probably the parents&apos; council. Only the participation council has a right of consent by law.</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Va&amp;stleggen</source>
        <translation>&amp;Record</translation>
    </message>
</context>
<context>
    <name>VersionNew</name>
    <message>
        <source>Nieuwe versie van het protocol</source>
        <translation>New version of the protocol</translation>
    </message>
    <message>
        <source>&amp;Titel</source>
        <translation>&amp;Title</translation>
    </message>
    <message>
        <source>Titel van het protocol</source>
        <translation>Title of the protocol</translation>
    </message>
    <message>
        <source>&amp;Naam van de versie</source>
        <translation>&amp;Name of the version</translation>
    </message>
    <message>
        <source>Naam van de versie</source>
        <translation>Name of the version</translation>
    </message>
    <message>
        <source>schooljaar 2026-2027</source>
        <translation>school year 2026-2027</translation>
    </message>
    <message>
        <source>School&amp;jaar</source>
        <translation>School &amp;year</translation>
    </message>
    <message>
        <source>Schooljaar</source>
        <translation>School year</translation>
    </message>
    <message>
        <source>2026-2027</source>
        <translation>2026-2027</translation>
    </message>
    <message>
        <source>&amp;Regels overnemen van</source>
        <translation>Take &amp;rules from</translation>
    </message>
    <message>
        <source>Regels overnemen van</source>
        <translation>Take rules from</translation>
    </message>
    <message>
        <source>Te&amp;kst</source>
        <translation>Te&amp;xt</translation>
    </message>
    <message>
        <source>Bestand met de tekst</source>
        <translation>File with the text</translation>
    </message>
    <message>
        <source>De versie begint als concept. De regels en de naam kunt u nog wijzigen tot de tekst is vastgesteld.</source>
        <translation>The version begins as a concept. You can change its rules and name until the text is adopted.</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Va&amp;stleggen</source>
        <translation>&amp;Record</translation>
    </message>
</context>
<context>
    <name>VersionStart</name>
    <message>
        <source>In werking laten treden</source>
        <translation>Bring into force</translation>
    </message>
    <message>
        <source>&amp;Van kracht vanaf</source>
        <translation>In &amp;force from</translation>
    </message>
    <message>
        <source>Van kracht vanaf</source>
        <translation>In force from</translation>
    </message>
    <message>
        <source>&amp;Toelichting</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <source>Toelichting</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>&amp;Besluit van het bestuur zonder instemming van de MR</source>
        <translation>&amp;Decision of the board without consent of the participation council</translation>
    </message>
    <message>
        <source>B&amp;esloten door</source>
        <translation>D&amp;ecided by</translation>
    </message>
    <message>
        <source>Besloten door</source>
        <translation>Decided by</translation>
    </message>
    <message>
        <source>Besloten &amp;op</source>
        <translation>Decided &amp;on</translation>
    </message>
    <message>
        <source>Besloten op</source>
        <translation>Decided on</translation>
    </message>
    <message>
        <source>&amp;Reden</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>Reden van het besluit</source>
        <translation>Reason of the decision</translation>
    </message>
    <message>
        <source>De versie die nu geldt, eindigt op die dag. Dossiers verwijzen naar de versie van de dag van het voorval.</source>
        <translation>The version that holds now ends on that day. Files point to the version of the day of the incident.</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>In &amp;werking laten treden</source>
        <translation>Bring into f&amp;orce</translation>
    </message>
</context>
<context>
    <name>VersionText</name>
    <message>
        <source>Tekst van het protocol bewaren</source>
        <translation>Keep the text of the protocol</translation>
    </message>
    <message>
        <source>Te&amp;kst</source>
        <translation>Te&amp;xt</translation>
    </message>
    <message>
        <source>Bestand met de tekst</source>
        <translation>File with the text</translation>
    </message>
    <message>
        <source>Het bestand wordt in het gegevensbestand bewaard, met zijn vingerafdruk (SHA-256). Een eerdere tekst blijft bewaard; wat daarover is gezegd, telt niet voor deze.</source>
        <translation>The file is kept inside the data file, with its fingerprint (SHA-256). An earlier text is kept; what was said of it does not count for this one.</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Be&amp;waren</source>
        <translation>&amp;Keep</translation>
    </message>
</context>
<context>
    <name>VersionsPane</name>
    <message numerus="yes">
        <source>%n versie(s)</source>
        <translation>
            <numerusform>%n version</numerusform>
            <numerusform>%n versions</numerusform>
        </translation>
    </message>
    <message>
        <source>Volgende stap: %1</source>
        <translation>Next step: %1</translation>
    </message>
    <message>
        <source>Opgeslagen: %1</source>
        <translation>Saved: %1</translation>
    </message>
    <message>
        <source>Versieblad tekenen</source>
        <translation>Draw version sheet</translation>
    </message>
    <message>
        <source>Tekst opslaan</source>
        <translation>Save text</translation>
    </message>
    <message>
        <source>Alle bestanden (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Aandachtspunten bij deze tekst</source>
        <translation>Remarks on this text</translation>
    </message>
    <message>
        <source>Aandachtspunten bij de tekst van 2023-2024: kijk of ze hier ook gelden</source>
        <translation>Remarks on the text of 2023-2024: see whether they apply here too</translation>
    </message>
    <message>
        <source>Ze wijzen iets aan en wijzigen niets; het is geen juridisch oordeel.</source>
        <translation>They point something out and change nothing; this is no judgement in law.</translation>
    </message>
    <message>
        <source>Nr</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Titel</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Versie</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Van kracht vanaf</source>
        <translation>In force from</translation>
    </message>
    <message>
        <source>Vervangen op</source>
        <translation>Replaced on</translation>
    </message>
    <message>
        <source>Tekst</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>niet bewaard</source>
        <translation>not kept</translation>
    </message>
    <message>
        <source>Regels</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>Orgaan</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Gevraagd</source>
        <translation>Asked</translation>
    </message>
    <message>
        <source>Vergaderd</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>Uitkomst</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Getekend door</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source> (notulen bewaard)</source>
        <translation> (minutes kept)</translation>
    </message>
</context>
<context>
    <name>WordMerge</name>
    <message>
        <source>Brieven met een eigen Word-sjabloon</source>
        <translation>Letters with your own Word template</translation>
    </message>
    <message>
        <source>Voor een uitnodiging, een nieuwsbrief of een vraag om toestemming. Een brief met een maatregel maakt u vanuit het incident.</source>
        <translation>For an invitation, a newsletter or a question for consent. A letter with a measure is made from the incident.</translation>
    </message>
    <message>
        <source>&amp;Sjabloon</source>
        <translation>&amp;Template</translation>
    </message>
    <message>
        <source>nog geen sjabloon gekozen</source>
        <translation>no template chosen yet</translation>
    </message>
    <message>
        <source>&amp;Kiezen…</source>
        <translation>&amp;Choose…</translation>
    </message>
    <message>
        <source>Voor&amp;beeld opslaan…</source>
        <translation>Save e&amp;xample…</translation>
    </message>
    <message>
        <source>Een Word-bestand met velden om mee te beginnen</source>
        <translation>A Word file with fields to begin with</translation>
    </message>
    <message>
        <source>&amp;Voor</source>
        <translation>F&amp;or</translation>
    </message>
    <message>
        <source>V&amp;olgorde</source>
        <translation>O&amp;rder</translation>
    </message>
    <message>
        <source>Ook als het adres &amp;geheim is of het kind beschermd: elk een eigen brief, zonder naam in de bestandsnaam</source>
        <translation>Also where the address is &amp;secret or the child protected: a letter of their own, without a name in the file name</translation>
    </message>
    <message>
        <source>Maak</source>
        <translation>Make</translation>
    </message>
    <message>
        <source>een bestand &amp;per adres</source>
        <translation>one file &amp;per address</translation>
    </message>
    <message>
        <source>één &amp;document met alle brieven</source>
        <translation>one &amp;document with all letters</translation>
    </message>
    <message>
        <source>Velden</source>
        <translation>Fields</translation>
    </message>
    <message>
        <source>Zet een veld in Word neer waar het moet komen, met de accolades. Kopieer de naam hieronder.</source>
        <translation>Put a field in Word where it has to come, with the braces. Copy its name below.</translation>
    </message>
    <message>
        <source>Velden voor in het sjabloon</source>
        <translation>Fields for in the template</translation>
    </message>
    <message>
        <source>Veld kopiëre&amp;n</source>
        <translation>Copy &amp;field</translation>
    </message>
    <message>
        <source>Geen brief</source>
        <translation>No letter</translation>
    </message>
    <message>
        <source>Wie geen brief krijgt, en waarom</source>
        <translation>Who gets no letter, and why</translation>
    </message>
    <message>
        <source>Brieven &amp;maken…</source>
        <translation>&amp;Make letters…</translation>
    </message>
    <message>
        <source>Sl&amp;uiten</source>
        <translation>C&amp;lose</translation>
    </message>
</context>
<context>
    <name>WordMergeDialog</name>
    <message>
        <source>Velden of wie geen brief krijgt</source>
        <translation>Fields or who gets no letter</translation>
    </message>
    <message>
        <source>Sjabloon lezen</source>
        <translation>Reading the template</translation>
    </message>
    <message>
        <source>Brieven maken</source>
        <translation>Making letters</translation>
    </message>
    <message>
        <source>Dat kan niet met dit sjabloon: %1.</source>
        <translation>That is not possible with this template: %1.</translation>
    </message>
    <message>
        <source>Eén document met alle brieven: %1</source>
        <translation>One document with all letters: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n brief(brieven) opgeslagen in %1.</source>
        <translation>
            <numerusform>%n letter saved in %1.</numerusform>
            <numerusform>%n letters saved in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wie geen brief kreeg en waarom, staat in een lijst in die map.</source>
        <translation>Who got no letter and why is in a list in that folder.</translation>
    </message>
    <message>
        <source>Word-document (*.docx)</source>
        <translation>Word document (*.docx)</translation>
    </message>
    <message>
        <source>Voorbeeld eigen brief.docx</source>
        <translation>Example own letter.docx</translation>
    </message>
    <message>
        <source>Opgeslagen: %1</source>
        <translation>Saved: %1</translation>
    </message>
    <message>
        <source>%1 staat op het klembord. Plak het in Word.</source>
        <translation>%1 is on the clipboard. Paste it in Word.</translation>
    </message>
    <message>
        <source>Kies de map waarin de brieven komen</source>
        <translation>Choose the folder for the letters</translation>
    </message>
    <message>
        <source>Veld</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Wat er komt te staan</source>
        <translation>What it becomes</translation>
    </message>
    <message>
        <source>Bijvoorbeeld</source>
        <translation>For example</translation>
    </message>
</context>
<context>
    <name>WorkTab</name>
    <message>
        <source>Er staat niets open. Taken en termijnen komen hier vanzelf zodra een maatregel loopt.</source>
        <translation>Nothing is open. Tasks and terms come here by themselves once a measure runs.</translation>
    </message>
    <message>
        <source>Taken en termijnen</source>
        <translation>Tasks and terms</translation>
    </message>
    <message>
        <source>Afgevinkt: %1.</source>
        <translation>Ticked off: %1.</translation>
    </message>
    <message>
        <source>Termijn beëindigd: %1.</source>
        <translation>Term ended: %1.</translation>
    </message>
    <message>
        <source>Taak toegevoegd: %1.</source>
        <translation>Task added: %1.</translation>
    </message>
    <message>
        <source>De termijn loopt nu tot en met %1; de oude blijft bewaard.</source>
        <translation>The term now runs up to and including %1; the old one is kept.</translation>
    </message>
    <message>
        <source>Opgeslagen als %1, zonder namen.</source>
        <translation>Saved as %1, without names.</translation>
    </message>
    <message>
        <source>Agenda (*.ics)</source>
        <translation>Agenda (*.ics)</translation>
    </message>
    <message>
        <source>Bron: %1 (%2).</source>
        <translation>Source: %1 (%2).</translation>
    </message>
    <message>
        <source>een vaste werkwijze of het dossier zelf</source>
        <translation>a fixed way of working or the file itself</translation>
    </message>
    <message>
        <source>De vertrouwensinspecteur is te bereiken: %1.</source>
        <translation>The confidential inspector can be reached: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n keer gebeld en niet bereikt.</source>
        <translation>
            <numerusform>Called %n time, nobody reached.</numerusform>
            <numerusform>Called %n times, nobody reached.</numerusform>
        </translation>
    </message>
    <message>
        <source>Gewijzigd door %1: %2</source>
        <translation>Changed by %1: %2</translation>
    </message>
    <message>
        <source>Vervangen; de nieuwe termijn loopt tot en met %1.</source>
        <translation>Replaced; the new term runs up to and including %1.</translation>
    </message>
    <message>
        <source>Afgevinkt door %1. %2</source>
        <translation>Ticked off by %1. %2</translation>
    </message>
    <message>
        <source>Uiterlijk</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Wat</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Wie</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Soort</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Termijn</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>Taak</source>
        <translation>Task</translation>
    </message>
</context>
<context>
    <name>YearPicture</name>
    <message>
        <source>vakantie, vrij</source>
        <translation>holiday, day off</translation>
    </message>
    <message>
        <source>studiedag</source>
        <translation>study day</translation>
    </message>
    <message>
        <source>feestdag</source>
        <translation>free by law</translation>
    </message>
    <message>
        <source>gelijkgesteld</source>
        <translation>made equal</translation>
    </message>
</context>
<context>
    <name>calendar</name>
    <message>
        <source>vakantie, vrij</source>
        <translation>holiday, day off</translation>
    </message>
    <message>
        <source>studiedag</source>
        <translation>study day</translation>
    </message>
    <message>
        <source>Gelijkgestelde dag</source>
        <translation>Day made equal (gelijkgestelde dag)</translation>
    </message>
    <message>
        <source>%1: vakanties en studiedagen %2, feestdagen en gelijkgestelde dagen %3</source>
        <translation>%1: holidays and study days %2, free days by law and days made equal %3</translation>
    </message>
</context>
<context>
    <name>case_work</name>
    <message>
        <source>administratie</source>
        <translation>office</translation>
    </message>
    <message>
        <source>directeur</source>
        <translation>principal</translation>
    </message>
    <message>
        <source>bestuur</source>
        <translation>board</translation>
    </message>
    <message>
        <source>de ander; de school wacht</source>
        <translation>the other side; the school waits</translation>
    </message>
    <message>
        <source>de school</source>
        <translation>the school</translation>
    </message>
    <message>
        <source>niet langer dan</source>
        <translation>no longer than</translation>
    </message>
    <message>
        <source>niet eerder dan</source>
        <translation>no earlier than</translation>
    </message>
    <message>
        <source>gedaan</source>
        <translation>done</translation>
    </message>
    <message>
        <source>geweigerd</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>geen antwoord</source>
        <translation>no answer</translation>
    </message>
    <message>
        <source>niet nodig</source>
        <translation>not needed</translation>
    </message>
    <message>
        <source>uit een officiële bron</source>
        <translation>from an official source</translation>
    </message>
    <message>
        <source>uit een bron uit de tweede hand</source>
        <translation>from a secondary source</translation>
    </message>
    <message>
        <source>algemeen bekend, niet nagezocht</source>
        <translation>general knowledge, not looked up</translation>
    </message>
    <message>
        <source>een keuze van dit programma; de school mag anders</source>
        <translation>a choice of this program; the school may differ</translation>
    </message>
    <message>
        <source>niet bevestigd; laat dit nakijken</source>
        <translation>not confirmed; have this checked</translation>
    </message>
    <message>
        <source>zo snel mogelijk</source>
        <translation>as soon as possible</translation>
    </message>
    <message>
        <source>vandaag</source>
        <translation>today</translation>
    </message>
    <message>
        <source>nog 1 dag</source>
        <translation>1 day left</translation>
    </message>
    <message>
        <source>1 dag voorbij</source>
        <translation>1 day over</translation>
    </message>
    <message>
        <source>%1 dagen voorbij</source>
        <translation>%1 days over</translation>
    </message>
    <message>
        <source>nog %1 dagen</source>
        <translation>%1 days left</translation>
    </message>
    <message>
        <source>vervangen</source>
        <translation>replaced</translation>
    </message>
    <message>
        <source>staat stil; op zijn vroegst %1</source>
        <translation>stands still; at the earliest %1</translation>
    </message>
</context>
<context>
    <name>consent</name>
    <message>
        <source>ja</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>nee</source>
        <translation>no</translation>
    </message>
    <message>
        <source>onbeantwoord</source>
        <translation>unanswered</translation>
    </message>
    <message>
        <source>ingetrokken</source>
        <translation>withdrawn</translation>
    </message>
    <message>
        <source>ouders oneens</source>
        <translation>guardians disagree</translation>
    </message>
    <message>
        <source>Nu weg te halen: %1.</source>
        <translation>To be taken down now: %1.</translation>
    </message>
    <message>
        <source>nog %1</source>
        <translation>%1 more</translation>
    </message>
</context>
<context>
    <name>courses</name>
    <message>
        <source>verzonden</source>
        <translation>sent</translation>
    </message>
    <message>
        <source>nog niet verzonden</source>
        <translation>not sent yet</translation>
    </message>
    <message>
        <source>niet ingevuld</source>
        <translation>not filled in</translation>
    </message>
    <message>
        <source>In de administratie staat hier niemand bij. Typ de naam, en vul de administratie later aan.</source>
        <translation>Nobody is in the records for this. Type the name, and complete the records later.</translation>
    </message>
    <message>
        <source>bereikt</source>
        <translation>reached</translation>
    </message>
    <message>
        <source>nu</source>
        <translation>now</translation>
    </message>
    <message>
        <source>komt nog</source>
        <translation>to come</translation>
    </message>
    <message>
        <source>overgeslagen</source>
        <translation>skipped</translation>
    </message>
    <message>
        <source>administratie</source>
        <translation>office</translation>
    </message>
    <message>
        <source>directeur</source>
        <translation>principal</translation>
    </message>
    <message>
        <source>bestuurder</source>
        <translation>board</translation>
    </message>
    <message>
        <source>gelezen bij een officiële bron</source>
        <translation>read at an official source</translation>
    </message>
    <message>
        <source>gelezen bij een tweede bron</source>
        <translation>read at a secondary source</translation>
    </message>
    <message>
        <source>algemene kennis, niet nagelezen</source>
        <translation>general knowledge, not looked up</translation>
    </message>
    <message>
        <source>keuze in dit programma</source>
        <translation>a choice of this program</translation>
    </message>
    <message>
        <source>niet bevestigd</source>
        <translation>not confirmed</translation>
    </message>
    <message>
        <source>Zekerheid: %1.</source>
        <translation>Certainty: %1.</translation>
    </message>
    <message>
        <source>Bron: %1. Zekerheid: %2.</source>
        <translation>Source: %1. Certainty: %2.</translation>
    </message>
    <message>
        <source>ja</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>nee</source>
        <translation>no</translation>
    </message>
    <message>
        <source>! Afgeweken: %1 Reden: %2</source>
        <translation>! Departed: %1 Reason: %2</translation>
    </message>
</context>
<context>
    <name>deliveries</name>
    <message>
        <source>Nog niet als verzonden vastgelegd.</source>
        <translation>Not recorded as sent yet.</translation>
    </message>
    <message>
        <source>Verzonden op %1</source>
        <translation>Sent on %1</translation>
    </message>
    <message>
        <source>Ontvangen op %1.</source>
        <translation>Received on %1.</translation>
    </message>
    <message>
        <source>De ontvangst is nog niet vastgelegd.</source>
        <translation>The receipt was not recorded yet.</translation>
    </message>
    <message>
        <source>Op %1 vraagt het programma ernaar.</source>
        <translation>The program asks about it on %1.</translation>
    </message>
    <message>
        <source>Aan &amp;wie:</source>
        <translation>To &amp;whom:</translation>
    </message>
    <message>
        <source>&amp;Hoe weet u dat:</source>
        <translation>&amp;How is that known:</translation>
    </message>
    <message>
        <source>&amp;Wat klopte er niet:</source>
        <translation>&amp;What was wrong:</translation>
    </message>
    <message>
        <source>T&amp;oelichting:</source>
        <translation>Not&amp;e:</translation>
    </message>
    <message>
        <source>verbeterd</source>
        <translation>corrected</translation>
    </message>
    <message>
        <source>door %1</source>
        <translation>by %1</translation>
    </message>
    <message>
        <source>✓ scan</source>
        <translation>✓ scan</translation>
    </message>
    <message>
        <source>Wat</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Wanneer</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Hoe</source>
        <translation>How</translation>
    </message>
    <message>
        <source>Toelichting</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Bewijs</source>
        <translation>Proof</translation>
    </message>
    <message>
        <source>Vastgelegd door</source>
        <translation>Recorded by</translation>
    </message>
</context>
<context>
    <name>doors</name>
    <message>
        <source>Bestand inlezen</source>
        <translation>Import file</translation>
    </message>
    <message>
        <source>Wat staat er in %1?</source>
        <translation>What is in %1?</translation>
    </message>
    <message>
        <source>&amp;Toestemmingen</source>
        <translation>&amp;Consents</translation>
    </message>
    <message>
        <source>&amp;Leerlingen</source>
        <translation>&amp;Pupils</translation>
    </message>
    <message>
        <source>&amp;Annuleren</source>
        <translation>C&amp;ancel</translation>
    </message>
    <message>
        <source>alle groepen</source>
        <translation>all groups</translation>
    </message>
    <message>
        <source>Over WM Desktop</source>
        <translation>About WM Desktop</translation>
    </message>
    <message>
        <source>Toestemmingen, incidentdossiers en brieven voor de administratie van een basisschool. Het programma gebruikt geen netwerk; alle gegevens staan versleuteld in uw eigen gegevensbestand.</source>
        <translation>Consents, incident files and letters for the office of a primary school. The program uses no network; all data is kept encrypted in your own data file.</translation>
    </message>
    <message>
        <source>Back-up gemaakt en gecontroleerd: %1</source>
        <translation>Backup made and checked: %1</translation>
    </message>
    <message>
        <source>Back-up maken</source>
        <translation>Making backup</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>Dat lukte niet</source>
        <translation>That did not work</translation>
    </message>
    <message>
        <source>Er is niets verloren gegaan of half opgeslagen.</source>
        <translation>Nothing has been lost or half saved.</translation>
    </message>
</context>
<context>
    <name>evidence</name>
    <message>
        <source>%1, toegevoegd op %2 door %3</source>
        <translation>%1, added on %2 by %3</translation>
    </message>
    <message>
        <source>%1, bijlage van de mail</source>
        <translation>%1, attachment of the mail</translation>
    </message>
    <message>
        <source>Vastgelegd op %1</source>
        <translation>Captured on %1</translation>
    </message>
    <message>
        <source>Notitie: %1</source>
        <translation>Note: %1</translation>
    </message>
    <message>
        <source>SHA-256: %1 (zojuist nagerekend en gelijk)</source>
        <translation>SHA-256: %1 (just computed again and the same)</translation>
    </message>
    <message>
        <source>Van: %1</source>
        <translation>From: %1</translation>
    </message>
    <message>
        <source>Aan: %1</source>
        <translation>To: %1</translation>
    </message>
    <message>
        <source>Kopie: %1</source>
        <translation>Copy: %1</translation>
    </message>
    <message>
        <source>Verzonden: %1</source>
        <translation>Sent: %1</translation>
    </message>
    <message>
        <source>Onderwerp: %1</source>
        <translation>Subject: %1</translation>
    </message>
    <message>
        <source>Dit staat in de mail zelf; een afzender kan elke naam en datum invullen.</source>
        <translation>This is what the mail itself says; a sender can fill in any name and date.</translation>
    </message>
    <message>
        <source>Dit bestand is een programma, of doet zich anders voor dan het is. Het is verzegeld bewaard: het bewijst wat er is gestuurd, maar het wordt hier nooit geopend. Exporteer het alleen voor de politie of een deskundige.</source>
        <translation>This file is a program, or pretends to be something else than it is. It was kept sealed: it proves what was sent, but it is never opened here. Export it only for the police or an expert.</translation>
    </message>
    <message>
        <source>Een film of geluid wordt hier niet afgespeeld. De vingerafdruk is nagerekend en klopt. Met Exporteren krijgt u een kopie met de vingerafdruk ernaast.</source>
        <translation>A film or sound is not played here. The fingerprint was computed again and is right. Export gives a copy with the fingerprint beside it.</translation>
    </message>
    <message>
        <source>Deze afbeelding is te groot om hier te tonen (%1 beeldpunten). De vingerafdruk klopt. Met Exporteren krijgt u een kopie.</source>
        <translation>This picture is too large to show here (%1 pixels). The fingerprint is right. Export gives a copy.</translation>
    </message>
    <message>
        <source>Deze afbeelding is beschadigd of van een soort die hier niet kan worden getoond. Zij is bewaard zoals zij is toegevoegd; de vingerafdruk klopt. Met Exporteren krijgt u een kopie.</source>
        <translation>This picture is damaged or of a kind that cannot be shown here. It was kept as it was added; the fingerprint is right. Export gives a copy.</translation>
    </message>
    <message>
        <source>Dit soort bestand kan hier niet worden getoond. Met Exporteren krijgt u een kopie met de vingerafdruk ernaast.</source>
        <translation>This kind of file cannot be shown here. Export gives a copy with the fingerprint beside it.</translation>
    </message>
    <message>
        <source>Bewijs lezen</source>
        <translation>Read evidence</translation>
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
        <source>Nummer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Waarom hier</source>
        <translation>Why here</translation>
    </message>
    <message>
        <source>Onderwerp</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Afloop</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Bewijs</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>eerder: %1</source>
        <translation>earlier: %1</translation>
    </message>
    <message>
        <source>gekoppeld</source>
        <translation>linked</translation>
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
        <source>Nr.</source>
        <translation>No.</translation>
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
        <source>Link en notitie</source>
        <translation>Link and note</translation>
    </message>
    <message>
        <source>bijlage van %1</source>
        <translation>attachment of %1</translation>
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
        <translation>Hurtful behaviour</translation>
    </message>
    <message>
        <source>Stalken</source>
        <translation>Stalking</translation>
    </message>
    <message>
        <source>Bedreigen</source>
        <translation>Threats</translation>
    </message>
    <message>
        <source>Zwartmaken</source>
        <translation>Defamation</translation>
    </message>
    <message>
        <source>Vriend met leerling</source>
        <translation>Online friend of a pupil</translation>
    </message>
    <message>
        <source>Zonder vermelding van eigen mening</source>
        <translation>Not stated as own opinion</translation>
    </message>
    <message>
        <source>Groepsapp van de klas</source>
        <translation>Class group chat</translation>
    </message>
    <message>
        <source>Datalek</source>
        <translation>Data breach</translation>
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
        <source>Maatregel loopt</source>
        <translation>Measure running</translation>
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
        <translation>guardian</translation>
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
        <translation>Telephone call</translation>
    </message>
    <message>
        <source>Gesprek</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Hoor en wederhoor</source>
        <translation>Hearing</translation>
    </message>
    <message>
        <source>Post of e-mail in</source>
        <translation>Post or e-mail in</translation>
    </message>
    <message>
        <source>Post of e-mail uit</source>
        <translation>Post or e-mail out</translation>
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
        <translation>guardians</translation>
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
        <source>niet bekend</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>Tijdens de les</source>
        <translation>During a lesson</translation>
    </message>
    <message>
        <source>Op het werk</source>
        <translation>At work</translation>
    </message>
    <message>
        <source>Buiten het werk</source>
        <translation>Outside work</translation>
    </message>
    <message>
        <source>geen schending</source>
        <translation>no breach</translation>
    </message>
    <message>
        <source>schending</source>
        <translation>breach</translation>
    </message>
    <message>
        <source>%1 - 72 uur nadat de school het wist (%2); nachten en weekenden tellen mee. Of dit een datalek is en of het wordt gemeld, beslist de school.</source>
        <translation>%1 - 72 hours after the school knew (%2); nights and weekends count. Whether this is a data breach and whether it is reported, the school decides.</translation>
    </message>
</context>
<context>
    <name>letters</name>
    <message>
        <source>Kenmerk</source>
        <translation>Letter reference</translation>
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
        <translation>Status</translation>
    </message>
    <message>
        <source>Geadresseerde</source>
        <translation>Addressee</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>✎ concept</source>
        <translation>✎ draft</translation>
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
        <source>↺ vervangen door %1</source>
        <translation>↺ replaced by %1</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Vandaag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Toestemmingen</source>
        <translation>Consents</translation>
    </message>
    <message>
        <source>Publicaties</source>
        <translation>Publications</translation>
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
        <translation>People</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocol</translation>
    </message>
    <message>
        <source>Jaarronde</source>
        <translation>Yearly round</translation>
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
        <translation>Group</translation>
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
        <translation>Protected</translation>
    </message>
    <message>
        <source>ja</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>Nooit in beeld voor buitenstaanders</source>
        <translation>Never shown to outsiders</translation>
    </message>
    <message>
        <source>vertrokken</source>
        <translation>left</translation>
    </message>
    <message>
        <source>Gezag</source>
        <translation>Custody</translation>
    </message>
    <message>
        <source>nee</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Relatie</source>
        <translation>Relationship</translation>
    </message>
    <message>
        <source>Adres</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Geheim adres</source>
        <translation>Confidential address</translation>
    </message>
    <message>
        <source>Telefoon</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>geheim</source>
        <translation>confidential</translation>
    </message>
    <message>
        <source>Doel</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Antwoord</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Van</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Op</source>
        <translation>On</translation>
    </message>
    <message>
        <source>Hoe</source>
        <translation>How</translation>
    </message>
    <message>
        <source>Telt</source>
        <translation>Counts</translation>
    </message>
    <message>
        <source>teruggenomen</source>
        <translation>taken back</translation>
    </message>
    <message>
        <source>nee, geen gezag</source>
        <translation>no, no custody</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Wat</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>Brief aan</source>
        <translation>Letter to</translation>
    </message>
    <message>
        <source>Schooljaar</source>
        <translation>School year</translation>
    </message>
    <message>
        <source>Functie</source>
        <translation>Job title</translation>
    </message>
    <message>
        <source>Groepen</source>
        <translation>Groups</translation>
    </message>
    <message>
        <source>Vertrokken</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>mevrouw</source>
        <translation>Ms</translation>
    </message>
    <message>
        <source>de heer</source>
        <translation>Mr</translation>
    </message>
    <message>
        <source>geen van beide</source>
        <translation>neither</translation>
    </message>
    <message>
        <source>medewerker</source>
        <translation>employee</translation>
    </message>
    <message>
        <source>vrijwilliger</source>
        <translation>volunteer</translation>
    </message>
    <message>
        <source>stagiair</source>
        <translation>trainee</translation>
    </message>
    <message>
        <source>%1, sinds %2</source>
        <translation>%1, since %2</translation>
    </message>
    <message>
        <source>beschermd geweest tot %1</source>
        <translation>was protected until %1</translation>
    </message>
    <message>
        <source>● beschermd: nooit in beeld voor buitenstaanders</source>
        <translation>● protected: never shown to outsiders</translation>
    </message>
    <message>
        <source>● beschermd sinds %1: nooit in beeld voor buitenstaanders</source>
        <translation>● protected since %1: never shown to outsiders</translation>
    </message>
    <message>
        <source>✓ ja</source>
        <translation>✓ yes</translation>
    </message>
    <message>
        <source>✗ nee</source>
        <translation>✗ no</translation>
    </message>
    <message>
        <source>↩ ingetrokken</source>
        <translation>↩ withdrawn</translation>
    </message>
    <message>
        <source>formulier</source>
        <translation>form</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>ouderapp</source>
        <translation>parent app</translation>
    </message>
    <message>
        <source>mondeling</source>
        <translation>verbally</translation>
    </message>
    <message>
        <source>ingelezen</source>
        <translation>imported</translation>
    </message>
    <message>
        <source>gemeld</source>
        <translation>reported</translation>
    </message>
    <message>
        <source>in onderzoek</source>
        <translation>under investigation</translation>
    </message>
    <message>
        <source>beoordeeld</source>
        <translation>assessed</translation>
    </message>
    <message>
        <source>maatregel loopt</source>
        <translation>measure running</translation>
    </message>
    <message>
        <source>afgehandeld</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>concept</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>definitief</source>
        <translation>final</translation>
    </message>
    <message>
        <source>verzonden</source>
        <translation>sent</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>bovenste lade</source>
        <translation>upper tray</translation>
    </message>
    <message>
        <source>onderste lade</source>
        <translation>lower tray</translation>
    </message>
    <message>
        <source>middelste lade</source>
        <translation>middle tray</translation>
    </message>
    <message>
        <source>handinvoer</source>
        <translation>by hand</translation>
    </message>
    <message>
        <source>enveloppeninvoer</source>
        <translation>envelope feeder</translation>
    </message>
    <message>
        <source>enveloppen met de hand</source>
        <translation>envelopes by hand</translation>
    </message>
    <message>
        <source>de printer kiest</source>
        <translation>the printer chooses</translation>
    </message>
    <message>
        <source>grote lade</source>
        <translation>large tray</translation>
    </message>
    <message>
        <source>cassette</source>
        <translation>cassette</translation>
    </message>
    <message>
        <source>lade %1</source>
        <translation>tray %1</translation>
    </message>
    <message>
        <source>enkelzijdig</source>
        <translation>one side</translation>
    </message>
    <message>
        <source>dubbelzijdig, omslaan over de lange kant</source>
        <translation>both sides, turned over the long edge</translation>
    </message>
    <message>
        <source>dubbelzijdig, omslaan over de korte kant</source>
        <translation>both sides, turned over the short edge</translation>
    </message>
</context>
<context>
    <name>protocol_words</name>
    <message>
        <source>Concept</source>
        <translation>Concept</translation>
    </message>
    <message>
        <source>Ter instemming</source>
        <translation>Submitted</translation>
    </message>
    <message>
        <source>Vastgesteld</source>
        <translation>Adopted</translation>
    </message>
    <message>
        <source>Van kracht</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>Vervangen</source>
        <translation>Replaced</translation>
    </message>
    <message>
        <source>MR</source>
        <translation>Participation council (MR)</translation>
    </message>
    <message>
        <source>OR (ouderraad?)</source>
        <translation>OR (parents&apos; council?)</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Leerlingen</source>
        <translation>Pupils</translation>
    </message>
    <message>
        <source>Instemming</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Instemming met voorwaarden</source>
        <translation>Consent with conditions</translation>
    </message>
    <message>
        <source>Geen instemming</source>
        <translation>No consent</translation>
    </message>
    <message>
        <source>Advies</source>
        <translation>Advice</translation>
    </message>
    <message>
        <source>Geen reactie</source>
        <translation>No response</translation>
    </message>
    <message>
        <source>? niet in het programma vastgelegd</source>
        <translation>? not recorded in the program</translation>
    </message>
    <message>
        <source>! niet gevraagd</source>
        <translation>! not asked</translation>
    </message>
    <message>
        <source>… nog geen uitkomst</source>
        <translation>… no result yet</translation>
    </message>
    <message>
        <source>! gevraagd over een andere tekst</source>
        <translation>! asked about another text</translation>
    </message>
    <message>
        <source>✓ Instemming</source>
        <translation>✓ Consent</translation>
    </message>
    <message>
        <source>! Instemming met voorwaarden</source>
        <translation>! Consent with conditions</translation>
    </message>
    <message>
        <source>✕ geen instemming</source>
        <translation>✕ no consent</translation>
    </message>
    <message>
        <source>officiële bron</source>
        <translation>official source</translation>
    </message>
    <message>
        <source>bron uit tweede hand</source>
        <translation>second-hand source</translation>
    </message>
    <message>
        <source>eigen gevolgtrekking</source>
        <translation>own inference</translation>
    </message>
    <message>
        <source>niet bevestigd</source>
        <translation>not confirmed</translation>
    </message>
    <message>
        <source>niet gecontroleerd</source>
        <translation>not checked</translation>
    </message>
    <message>
        <source>✓ geen persoonlijke informatie</source>
        <translation>✓ no personal information</translation>
    </message>
    <message>
        <source>✕ wel persoonlijke informatie</source>
        <translation>✕ personal information found</translation>
    </message>
    <message>
        <source>! medewerker vertrokken: beëindigen</source>
        <translation>! employee left: end it</translation>
    </message>
    <message>
        <source>! nog niet gecontroleerd</source>
        <translation>! not checked yet</translation>
    </message>
    <message>
        <source>! persoonlijke informatie gevonden</source>
        <translation>! personal information found</translation>
    </message>
    <message>
        <source>! controle ouder dan een jaar</source>
        <translation>! check older than a year</translation>
    </message>
</context>
<context>
    <name>publications</name>
    <message>
        <source>medewerker</source>
        <translation>employee</translation>
    </message>
    <message>
        <source>mag</source>
        <translation>may</translation>
    </message>
    <message>
        <source>eerst vragen</source>
        <translation>ask first</translation>
    </message>
    <message>
        <source>mag niet</source>
        <translation>may not</translation>
    </message>
    <message>
        <source>er is toestemming</source>
        <translation>there is consent</translation>
    </message>
    <message>
        <source>er is toestemming van een van de ouders</source>
        <translation>there is consent of one of the parents</translation>
    </message>
    <message>
        <source>geen toestemming</source>
        <translation>no consent</translation>
    </message>
    <message>
        <source>toestemming ingetrokken</source>
        <translation>consent withdrawn</translation>
    </message>
    <message>
        <source>de ouders zijn het niet eens</source>
        <translation>the parents disagree</translation>
    </message>
    <message>
        <source>nog geen antwoord</source>
        <translation>no answer yet</translation>
    </message>
    <message>
        <source>er is niet naar dit soort beeld gevraagd</source>
        <translation>this kind of picture was not asked about</translation>
    </message>
    <message>
        <source>er is niet naar de naam bij het beeld gevraagd</source>
        <translation>the name with the picture was not asked about</translation>
    </message>
    <message>
        <source>dit doel is gesloten</source>
        <translation>this purpose is closed</translation>
    </message>
    <message>
        <source>bij dit doel wordt niets gepubliceerd</source>
        <translation>nothing is published for this purpose</translation>
    </message>
    <message>
        <source>weggehaald</source>
        <translation>taken down</translation>
    </message>
    <message>
        <source>onherkenbaar gemaakt</source>
        <translation>made unrecognisable</translation>
    </message>
    <message>
        <source>gedrukt, niet terug te halen</source>
        <translation>printed, cannot be called back</translation>
    </message>
    <message>
        <source>alsnog toestemming gegeven</source>
        <translation>consent given after all</translation>
    </message>
    <message>
        <source>foto</source>
        <translation>photo</translation>
    </message>
    <message>
        <source>video</source>
        <translation>video</translation>
    </message>
    <message>
        <source>naam</source>
        <translation>name</translation>
    </message>
    <message>
        <source>nog %1</source>
        <translation>%1 more</translation>
    </message>
    <message>
        <source> en </source>
        <translation> and </translation>
    </message>
</context>
<context>
    <name>purposes</name>
    <message>
        <source>naar buiten</source>
        <translation>outward</translation>
    </message>
    <message>
        <source>besloten (alleen binnen de school)</source>
        <translation>closed (within the school only)</translation>
    </message>
    <message>
        <source>alleen maken, niet tonen</source>
        <translation>made only, not shown</translation>
    </message>
    <message>
        <source>foto en video</source>
        <translation>photo and video</translation>
    </message>
    <message>
        <source>alleen foto</source>
        <translation>photo only</translation>
    </message>
    <message>
        <source>alleen video</source>
        <translation>video only</translation>
    </message>
    <message>
        <source>%1, met naam</source>
        <translation>%1, with name</translation>
    </message>
    <message>
        <source>Er verandert niets aan de antwoorden.</source>
        <translation>Nothing changes in the answers.</translation>
    </message>
    <message>
        <source>Er is nu geen enkel ja; er verandert niets aan wat mag.</source>
        <translation>There is no yes at all now; nothing changes in what is allowed.</translation>
    </message>
    <message>
        <source>Gevolg: voor %1 leerlingen telt het ja vanaf vandaag niet meer. Zij komen op de lijst zonder toestemming tot de ouders opnieuw ja zeggen. Een nee blijft een nee; alle oude antwoorden blijven bewaard.</source>
        <translation>Consequence: for %1 pupils the yes no longer counts from today. They are on the no-consent list until the guardians say yes again. A no stays a no; all old answers are kept.</translation>
    </message>
    <message>
        <source>vanaf %1 (tekst %2)</source>
        <translation>from %1 (text %2)</translation>
    </message>
    <message>
        <source>opnieuw gevraagd</source>
        <translation>asked anew</translation>
    </message>
    <message>
        <source>antwoorden op deze tekst: %1</source>
        <translation>answers to this text: %1</translation>
    </message>
    <message>
        <source>Vandaag verandert er niets aan wat mag.</source>
        <translation>Nothing changes today in what is allowed.</translation>
    </message>
    <message>
        <source>Gevolg vandaag: %1 vakken van het register veranderen.</source>
        <translation>Consequence today: %1 cells of the register change.</translation>
    </message>
    <message>
        <source>%1 keer geldt een ja dan niet meer; die leerlingen komen op de lijst zonder toestemming.</source>
        <translation>%1 times a yes then no longer counts; those pupils are on the no-consent list.</translation>
    </message>
    <message>
        <source>%1 keer geldt een ja dan weer.</source>
        <translation>%1 times a yes then counts again.</translation>
    </message>
    <message>
        <source>Leerlingen van wie de ouders volgens hun adressen apart wonen: %1.</source>
        <translation>Pupils whose guardians live apart according to their addresses: %1.</translation>
    </message>
</context>
<context>
    <name>reports</name>
    <message>
        <source>Jaarverslag voor MR en bestuur</source>
        <translation>Yearly report for participation council and board</translation>
    </message>
    <message>
        <source>Aantallen zonder namen; kleine aantallen worden niet getoond.</source>
        <translation>Numbers without names; small numbers are not shown.</translation>
    </message>
    <message>
        <source>Register van datalekken</source>
        <translation>Register of data breaches</translation>
    </message>
    <message>
        <source>Alle dossiers met een mogelijk datalek, ook wat niet is gemeld.</source>
        <translation>All files with a possible data breach, also what was not reported.</translation>
    </message>
    <message>
        <source>Bewaaroverzicht</source>
        <translation>Retention overview</translation>
    </message>
    <message>
        <source>Voor de jaarlijkse opruiming. Er wordt niets vernietigd.</source>
        <translation>For the yearly clean-up. Nothing is destroyed.</translation>
    </message>
    <message>
        <source>Een vastlegging uit het dossier, geen juridisch advies.</source>
        <translation>A record from the file, not legal advice.</translation>
    </message>
</context>
<context>
    <name>restore</name>
    <message>
        <source>Back-up kiezen</source>
        <translation>Choose backup</translation>
    </message>
    <message>
        <source>Back-ups (*.wmbackup)</source>
        <translation>Backups (*.wmbackup)</translation>
    </message>
    <message>
        <source>De back-up is gecontroleerd en staat als nieuw gegevensbestand in %1. Open het via het beginscherm.</source>
        <translation>The backup has been checked and is now a new data file in %1. Open it from the start window.</translation>
    </message>
    <message>
        <source>Back-up terugzetten</source>
        <translation>Restoring backup</translation>
    </message>
    <message>
        <source>Het gegevensbestand is gecontroleerd en in orde.</source>
        <translation>The data file has been checked and is in order.</translation>
    </message>
    <message>
        <source>Aantal problemen: %1. Het eerste: %2</source>
        <translation>Number of problems: %1. The first: %2</translation>
    </message>
    <message>
        <source>Gegevensbestand controleren</source>
        <translation>Checking data file</translation>
    </message>
</context>
<context>
    <name>roles</name>
    <message>
        <source>administratie (beheerder)</source>
        <translation>office (administrator)</translation>
    </message>
    <message>
        <source>directeur</source>
        <translation>principal</translation>
    </message>
    <message>
        <source>bestuur</source>
        <translation>board</translation>
    </message>
    <message>
        <source>leerkracht (alleen lezen)</source>
        <translation>teacher (read only)</translation>
    </message>
    <message>
        <source>meelezer (alleen lezen)</source>
        <translation>reader (read only)</translation>
    </message>
</context>
<context>
    <name>save_as</name>
    <message>
        <source>&amp;Zoeken in:</source>
        <translation>&amp;Look in:</translation>
    </message>
    <message>
        <source>Soor&amp;t bestand:</source>
        <translation>File &amp;type:</translation>
    </message>
</context>
<context>
    <name>seals</name>
    <message>
        <source>Certificaatbestanden (*.p12 *.pfx)</source>
        <translation>Certificate files (*.p12 *.pfx)</translation>
    </message>
    <message>
        <source>Op naam van: %1</source>
        <translation>In the name of: %1</translation>
    </message>
    <message>
        <source>Uitgegeven door: %1</source>
        <translation>Issued by: %1</translation>
    </message>
    <message>
        <source>Geldig tot en met: %1</source>
        <translation>Valid until: %1</translation>
    </message>
    <message>
        <source>Vingerafdruk (SHA-256): %1</source>
        <translation>Fingerprint (SHA-256): %1</translation>
    </message>
    <message>
        <source>de houder zelf (niemand anders staat ervoor in)</source>
        <translation>the holder itself (nobody else vouches for it)</translation>
    </message>
    <message>
        <source>Het certificaat is verlopen op %1. Vraag het bestuur om een nieuw certificaat.</source>
        <translation>The certificate ended on %1. Ask the board for a new certificate.</translation>
    </message>
    <message>
        <source>Het certificaat verloopt op %1. Vraag het bestuur nu om een nieuw certificaat.</source>
        <translation>The certificate ends on %1. Ask the board for a new certificate now.</translation>
    </message>
    <message>
        <source>Definitieve brieven worden niet verzegeld.</source>
        <translation>Final letters are not sealed.</translation>
    </message>
    <message>
        <source>Definitieve brieven worden verzegeld met het certificaat van %1.</source>
        <translation>Final letters are sealed with the certificate of %1.</translation>
    </message>
    <message>
        <source>✗ Het zegel is gebroken: de brief is na het verzegelen veranderd. Vertrouw er niet op.</source>
        <translation>✗ The seal is broken: the letter was changed after it was sealed. Do not rely on it.</translation>
    </message>
    <message>
        <source>✓ Het zegel is heel: aan de brief is niets veranderd.</source>
        <translation>✓ The seal is whole: nothing in the letter was changed.</translation>
    </message>
    <message>
        <source>Of een erkende uitgever voor het certificaat instaat, is niet nagegaan.</source>
        <translation>Whether a recognised issuer vouches for the certificate was not checked.</translation>
    </message>
    <message>
        <source>Verzegeld met het certificaat van %1, dat de school zelf heeft ingesteld.</source>
        <translation>Sealed with the certificate of %1, which the school itself has set.</translation>
    </message>
    <message>
        <source>Verzegeld met een certificaat op naam van %1, dat hier nooit is ingesteld.</source>
        <translation>Sealed with a certificate in the name of %1, which was never set here.</translation>
    </message>
    <message>
        <source>Het zegel noemt geen moment.</source>
        <translation>The seal names no moment.</translation>
    </message>
    <message>
        <source>Moment volgens de klok van de computer: %1.</source>
        <translation>Moment by the clock of the computer: %1.</translation>
    </message>
    <message>
        <source>Het certificaat was toen niet geldig.</source>
        <translation>The certificate was not valid then.</translation>
    </message>
</context>
<context>
    <name>start</name>
    <message>
        <source>Tip: vier losse woorden zijn sterk en goed te onthouden.</source>
        <translation>Tip: four separate words are strong and easy to remember.</translation>
    </message>
    <message>
        <source>●○○ te zwak - maak hem langer</source>
        <translation>●○○ too weak - make it longer</translation>
    </message>
    <message>
        <source>●●○ redelijk - een woord erbij is beter</source>
        <translation>●●○ fair - one more word is better</translation>
    </message>
    <message>
        <source>●●● sterk</source>
        <translation>●●● strong</translation>
    </message>
</context>
<context>
    <name>templates</name>
    <message>
        <source>geleverd</source>
        <translation>supplied</translation>
    </message>
    <message>
        <source>✎ eigen %1</source>
        <translation>✎ own %1</translation>
    </message>
    <message>
        <source>✗ eigen %1, kan niet meer</source>
        <translation>✗ own %1, no longer usable</translation>
    </message>
    <message>
        <source>! eigen %1, geleverde tekst is nieuwer</source>
        <translation>! own %1, supplied text is newer</translation>
    </message>
    <message>
        <source>● niet opgeslagen</source>
        <translation>● not stored</translation>
    </message>
    <message>
        <source>%1 terug naar geleverd</source>
        <translation>%1 back to supplied</translation>
    </message>
    <message>
        <source>%1 bij geleverde %2</source>
        <translation>%1 with supplied %2</translation>
    </message>
    <message>
        <source>tekst</source>
        <translation>text</translation>
    </message>
    <message>
        <source>getal</source>
        <translation>number</translation>
    </message>
    <message>
        <source>ja of nee</source>
        <translation>yes or no</translation>
    </message>
    <message>
        <source>lijst</source>
        <translation>list</translation>
    </message>
    <message>
        <source>keuze</source>
        <translation>choice</translation>
    </message>
    <message>
        <source>regel %1: </source>
        <translation>line %1: </translation>
    </message>
</context>
</TS>
