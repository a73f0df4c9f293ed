Set-ItemProperty -Path 'HKLM:\SOFTWARE\Policies\Microsoft\Office\16.0\Lync' -Name disableautomaticsendtracking -Value 1 -Type DWord
