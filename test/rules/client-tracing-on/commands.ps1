Set-ItemProperty -Path HKCU:\Software\Microsoft\Office\16.0\Lync -Name EnableTracing -Value 1 -Type DWord
