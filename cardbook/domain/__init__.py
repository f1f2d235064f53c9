"""What Cardbook is about: plain values and rules, without files, windows or databases."""
