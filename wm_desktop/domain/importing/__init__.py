"""The pipeline of an import: neutral tables in, recognised columns, meanings, matches and changes out; all pure.

`plan.plan_import` carries out every step in this order. Which module answers which question:

The table
    tables: what does every reader of files give? encoding: were its letters garbled? identity: which numbers may
    nobody see? formulas: which cells were never computed? looks, colours: what do merged, coloured and commented
    cells say?
What is on the sheet
    recognise: which sheets are read, and which not and why? header_rows: where is the header? sections, beside,
    sideways: is there more than one list, or a list lying on its side? columns: what is each column? headers,
    heading_words: what does its heading say? asked, subjects: and what, where headings name no purpose? layout: how
    is that written down? school_years: is it last year's? refusals: is it a list of who may not? list_kind: which
    people is the file about?
What the rows say
    lines: which rows are about a pupil? rows: who stands there, and what is wrong with the row? row_reading: how is
    that written down? groups, group_names, dates, moments, names: how do people write those? entries: who sent it,
    and when? shifted: did a separator move the cells? remarks: does a remark take an answer back?
What the answers mean
    answers: what does each cell of a row say? told: and all of them together? meanings: what does a text mean in its
    column? interpret, answer_words: and by itself? poles: and where a cross stands under 'ja' or 'nee'?
    choice_cells, choices: and several choices in one cell? freetext, mentions: and a sentence? marks: which signs are
    there, and how often? legends: what does the file itself say of them?
Who it is about
    whom: whom is each row about, with the choices of the user? match, matched: who is found, and how surely?
    pupil_index, proposals: who is called so, or nearly? children: two children, or a test? guardians: which parent?
What would change
    gather: who says what about one pupil? compare: what would change, now and after? result: how is it told?
What the user decides
    profile: per layout, remembered; row_choices: per row and cell of this file. problems: what is reported?
The roster
    roster_list, edexml_roster: which pupils, guardians and employees does a file name? roster_file: how is that
    written down?
"""
