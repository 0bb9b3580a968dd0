"""Names for fictional people: common Dutch and newcomers' names, mixed at random, so that no real person is meant."""

from __future__ import annotations


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


GIRLS = _words(
    """
    Noor Saar Lotte Fleur Tess Julia Eva Sanne Roos Lisa Femke Anna Isa Liv Nina Zoë Fatima Amina Meryem Aaliyah
    Zeynep Chloé Maud Yara Puck Evi Lynn Sofie Jasmijn Hannah Maria Norah Elif Salma Zuzanna Feline Romy Bente
    Iris Merel Veerle Linde Nadia Hafsa Suryani Kiki Lara Milou Amber Jet
    """
)
BOYS = _words(
    """
    Sem Daan Finn Mohamed Björn IJsbrand Łukasz Thijs Daniël Max Noah Ruben Milan Levi Lucas Tim Jasper Bram Stijn
    Omar Jens Gijs Yusuf Adam Luuk Mees Siem Boaz Teun Kacper Ibrahim Emir Jan-Willem Pepijn Hugo Floris Guus Sven
    Mats Jurre Olivier Tygo Abel Hidde Ravi Samir Jayden Pieter Joris Koen
    """
)
MOTHERS = _words(
    """
    Anja Marieke Esther Karin Saskia Wendy Ellen Fatma Khadija Agnieszka Linda Monique Petra Nicole Ingrid Sabine
    Yasemin Naima Carla Judith Renske Hilde Mirjam Sandra Bianca Joke Ilona Rachida Dewi Charlotte
    """
)
FATHERS = _words(
    """
    Jeroen Mark Peter Bas Martijn Rob Dennis Hassan Mehmet Piotr Erik Wouter Arjan Sander Marcel Vincent Frank
    Johan Richard Mustafa Stefan Maarten Rick Paul Karim Edwin Hans Joost Ronald Thomas
    """
)
SURNAMES: tuple[tuple[str, str], ...] = (
    ("", "Bakker"), ("de", "Vries"), ("van der", "Meulen"), ("", "Jansen"), ("van den", "Berg"), ("", "Visser"),
    ("", "Smit"), ("", "Mulder"), ("de", "Groot"), ("", "Bos"), ("", "Vos"), ("", "Peters"), ("", "Hendriks"),
    ("van", "Leeuwen"), ("", "Dekker"), ("", "Brouwer"), ("de", "Wit"), ("", "Dijkstra"), ("", "Smits"),
    ("de", "Graaf"), ("van der", "Linden"), ("", "Kok"), ("", "Jacobs"), ("van", "Vliet"), ("", "Schouten"),
    ("", "Verhoeven"), ("van der", "Heijden"), ("", "Willems"), ("van", "Beek"), ("", "Kuipers"), ("", "Postma"),
    ("van", "Dam"), ("", "Maas"), ("", "Verbeek"), ("van den", "Broek"), ("de", "Bruin"), ("", "Yıldız"),
    ("", "Yılmaz"), ("el", "Amrani"), ("", "Bouzid"), ("", "Haddad"), ("", "Wójcik"), ("", "Kowalski"),
    ("", "Kaya"), ("", "Ouali"), ("", "Cohen"), ("da", "Silva"), ("d'", "Hondt"), ("'t", "Hart"), ("van 't", "Hof"),
    ("ten", "Have"), ("op den", "Camp"), ("van de", "Ven"), ("", "Jansen-de Boer"), ("van der", "Sluis"),
    ("", "Timmermans"), ("", "Huisman"), ("", "Scholten"), ("van", "Wijk"), ("", "Prins"), ("", "Blom"),
    ("", "Huizinga"), ("van", "Doorn"), ("", "Kramer"), ("", "Koster"), ("", "Molenaar"),
)  # fmt: skip
STREETS = _words(
    """
    Voorbeeldlaan Fantasieplein Verzinselstraat Proefweg Modelhof Schetskade Testdreef Sprookjespad Bedenkselsteeg
    Ontwerpsingel
    """
)
TOWN = "VOORBEELDSTAD"

WILLIBRORD = (
    "1/2A", "1/2B", "1/2C", "3A", "3B", "4A", "4B", "5A", "5B", "6A", "6B", "7A", "7B", "8A", "8B",
)  # fmt: skip
MILAND = ("1/2M", "3/4/5M", "6/7/8M")
